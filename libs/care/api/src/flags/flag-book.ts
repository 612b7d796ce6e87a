import { Injectable } from '@nestjs/common';
import { Flags, type Flag, type FlagStep } from '@cairn/care-domain';
import { receiptOf, RecordBook, type Written } from '@cairn/patients-api';
import { ClinicScope, type Statement } from '@cairn/shared-api';
import { uuidv7, type Receipt } from '@cairn/shared-util';
import { FLAG_STATEMENTS, FLAGS_OF_PERSON, HOLD_FLAGS } from './flag-sql';
import { FlagEntity } from './flag.entity';

/** A version to be written: what {@link FlagStep} says, under an id, with the flag it goes on from. */
interface NewVersion extends Omit<FlagStep, 'before'> {
  readonly id: string;
  readonly episodeId: string | null;
  readonly from: Pick<Flag, 'id' | 'raisedAt' | 'raisedOn'> | null;
}

/** Flags as they are kept: versions that replace each other, one of them standing. */
@Injectable()
export class FlagBook {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
  ) {}

  /** Keeps other transactions from writing flags of the person until this one ends. */
  async hold(patientId: string): Promise<void> {
    await this.read(HOLD_FLAGS, [patientId]);
  }

  /** Every flag of a person who is open, in its last version. */
  async standing(patientId: string): Promise<Flag[]> {
    return Flags.parse(await this.book.read<Flag>(FLAGS_OF_PERSON, [patientId]));
  }

  async versions(patientId: string, flagId: string): Promise<Flag[]> {
    const { versions } = await this.book.history<Flag>(FLAG_STATEMENTS, patientId, flagId);
    return versions;
  }

  /** 409 with what came of it where the version stands no longer. */
  async standDown(patientId: string, recordId: string): Promise<void> {
    await this.book.standDown(FLAG_STATEMENTS, { patientId, recordId, reason: '' });
  }

  async keep(patientId: string, { id, from, why, evidence, ...version }: NewVersion): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const raised = { raisedAt: new Date().toISOString(), raisedOn: this.scope.today };
    const { raisedAt, raisedOn } = from ?? raised;
    const frame = { clinicId, id, patientId, recordedBy: actorId, replaces: from?.id ?? null, correctionReason: why };
    const { raw } = await this.scope
      .of(FlagEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...version, ...frame, evidence: [...evidence], raisedAt, raisedOn })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    this.scope.wrote(patientId);
    return receiptOf(raw as Written[]);
  }

  /** Writes what an entry does to the flags of a person. */
  async take(patientId: string, episodeId: string | null, step: FlagStep, flags: readonly Flag[]): Promise<void> {
    const { before, ...version } = step;
    const from = flags.find(({ id }) => id === before) ?? null;
    if (from !== null) await this.standDown(patientId, from.id);
    await this.keep(patientId, { ...version, id: uuidv7(), from, episodeId: from?.episodeId ?? episodeId });
  }

  private read<R extends object>(statement: Statement, values: readonly unknown[]): Promise<R[]> {
    return this.scope.query<R>(statement, [this.scope.caller.clinicId, ...values]);
  }
}
