import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  type Provider,
  type Type,
} from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import type { Action } from '@cairn/identity-domain';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { RetractionInput, type RecordContract, type RecordInput } from '@cairn/patients-domain';
import { KeptRecords, RecordTools } from './kept-records';
import { KeptKinds } from './kept-kinds';
import type { KeptTable } from './kept-table';

/** What a module lists to serve one kind of entry. */
export interface RecordKindParts {
  readonly controller: Type<object>;
  readonly provider: Provider;
  /** Under which the kind's {@link KeptRecords} are injected. */
  readonly token: symbol;
}

type Corrected = RecordInput & { correctionReason: string };

const nameOf = (kind: string): string => kind.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());

const Patient = (): ParameterDecorator => Param('patientId', ParseUUIDPipe);
const Entry = (): ParameterDecorator => Param('entryId', ParseUUIDPipe);

/** One route: how it is asked for, who may, under which name it stands in the audit trail, and what it answers. */
function route(http: MethodDecorator, action: Action, event: string, answer: MethodDecorator): MethodDecorator {
  return applyDecorators(http, Allow(action), Audited(event), answer);
}

/** The routes of one kind of entry. */
function controllerOf(contract: RecordContract, token: symbol): Type<object> {
  const { kind, paths, Input, Correction, History } = contract;
  const noun = kind.replaceAll('_', '-');

  @Controller()
  class KindController {
    constructor(@Inject(token) private readonly records: KeptRecords) {}

    @route(Get(paths.list), 'record.read', `${noun}.list`, AnswersList(contract.Entry))
    list(@Patient() patientId: string, @Query({ schema: Period }) period: Period) {
      return this.records.list(patientId, period);
    }

    @route(Post(paths.list), 'record.write', `${noun}.log`, Answers(Receipt))
    log(@Patient() patientId: string, @Body({ schema: Input }) input: RecordInput) {
      return this.records.log(patientId, input);
    }

    @route(Get(paths.one), 'record.read', `${noun}.history`, Answers(History))
    history(@Patient() patientId: string, @Entry() entryId: string) {
      return this.records.history(patientId, entryId);
    }

    @route(Post(paths.corrections), 'record.write', `${noun}.correct`, Answers(Receipt))
    correct(@Patient() patientId: string, @Entry() entryId: string, @Body({ schema: Correction }) body: Corrected) {
      return this.records.correct(patientId, entryId, body);
    }

    @route(Post(paths.retraction), 'record.retract', `${noun}.retract`, Answers(Receipt))
    retract(@Patient() id: string, @Entry() entryId: string, @Body({ schema: RetractionInput }) body: RetractionInput) {
      return this.records.retract(id, entryId, body);
    }
  }
  Object.defineProperty(KindController, 'name', { value: `${nameOf(kind)}Controller` });
  return KindController;
}

/** Serves one kind of entry: the controller and the provider that its domain's module lists. */
export function recordKind<I extends RecordInput>(table: KeptTable<I>): RecordKindParts {
  const contract = table.contract as unknown as RecordContract;
  const token = Symbol(contract.kind);
  const provider: Provider = {
    provide: token,
    useFactory: (tools: RecordTools, kinds: KeptKinds) => kinds.add(new KeptRecords(tools, table)),
    inject: [RecordTools, KeptKinds],
  };
  return { controller: controllerOf(contract, token), provider, token };
}
