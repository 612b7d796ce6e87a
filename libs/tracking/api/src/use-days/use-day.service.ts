import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period, ProblemError, unfit } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import type {
  UseDay,
  UseDayCorrection,
  UseDayHistory,
  UseDayInput,
  UseDaysInput,
  UseDaysReceipt,
} from '@cairn/tracking-domain';
import { USE_DAY_STATEMENTS, USE_DAYS_TAKEN } from './use-day-sql';
import { UseDayEntity } from './use-day.entity';
import { futureDay, type RetractionInput } from '@cairn/patients-domain';
import {
  FIRST_ENTRY,
  type Correcting,
  PatientFile,
  type DatedField,
  receiptOf,
  RecordBook,
  type Written,
} from '@cairn/patients-api';

/** One entry with what it corrects. */
export type UseDayRow = UseDayInput & Correcting;

@Injectable()
export class UseDayService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly file: PatientFile,
    private readonly book: RecordBook,
  ) {}

  async list(patientId: string, period: Period): Promise<UseDay[]> {
    await this.scope.openPatient(patientId);
    return this.book.list<UseDay>(USE_DAY_STATEMENTS, patientId, period);
  }

  async history(patientId: string, useDayId: string): Promise<UseDayHistory> {
    await this.scope.openPatient(patientId);
    return this.book.history<UseDay>(USE_DAY_STATEMENTS, patientId, useDayId);
  }

  /** All days are kept, or none. */
  async log(patientId: string, { days }: UseDaysInput): Promise<UseDaysReceipt> {
    await this.check(
      patientId,
      days.map(({ day }, index) => ({ field: `days.${index}.day`, day })),
    );
    const rows = await this.write(
      patientId,
      days.map((day) => ({ ...day, ...FIRST_ENTRY })),
    );
    return { ids: days.map(({ id }) => id.toLowerCase()), recordedAt: receiptOf(rows).recordedAt };
  }

  async correct(patientId: string, useDayId: string, correction: UseDayCorrection): Promise<Receipt> {
    const { correctionReason, ...input } = correction;
    await this.check(patientId, [{ field: 'day', day: input.day }]);
    await this.book.standDown(USE_DAY_STATEMENTS, { patientId, recordId: useDayId, reason: correctionReason });
    return receiptOf(await this.write(patientId, [{ ...input, replaces: useDayId, correctionReason }]));
  }

  retract(patientId: string, recordId: string, input: RetractionInput): Promise<Receipt> {
    return this.book.retract(USE_DAY_STATEMENTS, { patientId, recordId }, input);
  }

  /** Opens the file to write about these days; 422, naming the field, for one that is yet to come or before birth. */
  async check(patientId: string, days: readonly DatedField[]): Promise<void> {
    const { today } = this.scope;
    for (const { field, day } of days) {
      const problem = futureDay(day, today);
      if (problem !== null) throw unfit(field, problem);
    }
    await this.file.open(patientId, days);
  }

  /** Writes entries; 409 with what stands where a day is taken. The file must be open. */
  async write(patientId: string, days: readonly UseDayRow[]): Promise<Written[]> {
    const { clinicId, actorId } = this.scope.caller;
    const { raw } = await this.scope
      .of(UseDayEntity)
      .createQueryBuilder()
      .insert()
      .values(days.map((day) => ({ ...day, clinicId, patientId, recordedBy: actorId })))
      .orIgnore()
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    const rows = raw as Written[];
    if (rows.length < days.length) throw await this.taken(patientId, days);
    this.scope.wrote(patientId);
    return rows;
  }

  /** The entries that stand for the days and substances of these, without these themselves. */
  standingOn(patientId: string, days: readonly UseDayInput[]): Promise<UseDay[]> {
    return this.book.read<UseDay>(USE_DAYS_TAKEN, [
      patientId,
      days.map(({ day }) => day),
      days.map(({ substance }) => substance),
      days.map(({ substanceText }) => substanceText),
      days.map(({ id }) => id),
    ]);
  }

  /** Why some of the days were not written: an entry for the day and substance stands, or an id is in use. */
  private async taken(patientId: string, days: readonly UseDayInput[]): Promise<ProblemError> {
    const standing = await this.standingOn(patientId, days);
    if (standing.length === 0) return new ProblemError(409, 'already-recorded', 'This entry is already in the record.');
    return new ProblemError(
      409,
      'day-taken',
      'There is already an entry for this day and substance. Correct that one instead.',
      { current: standing },
    );
  }
}
