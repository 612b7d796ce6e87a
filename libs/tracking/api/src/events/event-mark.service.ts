import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period, unfit } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import type { EventMark, EventMarkCorrection, EventMarkHistory, EventMarkInput } from '@cairn/tracking-domain';
import { EVENT_MARK_STATEMENTS } from './event-mark-sql';
import { EventMarkEntity } from './event-mark.entity';
import { futureDay, futureEnd, type RetractionInput } from '@cairn/patients-domain';
import { FIRST_ENTRY, type Correcting, PatientFile, receiptOf, RecordBook, type Written } from '@cairn/patients-api';

@Injectable()
export class EventMarkService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly file: PatientFile,
    private readonly book: RecordBook,
  ) {}

  async list(patientId: string, period: Period): Promise<EventMark[]> {
    await this.scope.openPatient(patientId);
    return this.book.list<EventMark>(EVENT_MARK_STATEMENTS, patientId, period);
  }

  async history(patientId: string, eventMarkId: string): Promise<EventMarkHistory> {
    await this.scope.openPatient(patientId);
    return this.book.history<EventMark>(EVENT_MARK_STATEMENTS, patientId, eventMarkId);
  }

  async log(patientId: string, input: EventMarkInput): Promise<Receipt> {
    await this.check(patientId, input);
    return this.insert(patientId, input, FIRST_ENTRY);
  }

  async correct(
    patientId: string,
    eventMarkId: string,
    { correctionReason, ...input }: EventMarkCorrection,
  ): Promise<Receipt> {
    await this.check(patientId, input);
    await this.book.standDown(EVENT_MARK_STATEMENTS, { patientId, recordId: eventMarkId, reason: correctionReason });
    return this.insert(patientId, input, { replaces: eventMarkId, correctionReason });
  }

  retract(patientId: string, recordId: string, input: RetractionInput): Promise<Receipt> {
    return this.book.retract(EVENT_MARK_STATEMENTS, { patientId, recordId }, input);
  }

  private async check(patientId: string, { startsOn, endsOn }: EventMarkInput): Promise<void> {
    const problem = futureDay(startsOn, this.scope.today);
    if (problem !== null) throw unfit('startsOn', problem);
    const endsOnProblem = futureEnd(endsOn, this.scope.today);
    if (endsOnProblem !== null) throw unfit('endsOn', endsOnProblem);
    await this.file.open(patientId, [{ field: 'startsOn', day: startsOn }]);
  }

  private async insert(patientId: string, input: EventMarkInput, correcting: Correcting): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const { raw } = await this.scope
      .of(EventMarkEntity)
      .createQueryBuilder()
      .insert()
      .values({ ...input, ...correcting, clinicId, patientId, recordedBy: actorId })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    this.scope.wrote(patientId);
    return receiptOf(raw as Written[]);
  }
}
