import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period, unfit } from '@cairn/shared-api';
import { localDay, type Receipt } from '@cairn/shared-util';
import {
  futureSession,
  type TherapySession,
  type TherapySessionCorrection,
  type TherapySessionHistory,
  type TherapySessionInput,
} from '@cairn/tracking-domain';
import { GROUP_OF_SESSION, THERAPY_SESSION_STATEMENTS } from './therapy-session-sql';
import { TherapySessionStaffEntity } from './therapy-session-staff.entity';
import { TherapySessionEntity } from './therapy-session.entity';
import type { RetractionInput } from '@cairn/patients-domain';
import { FIRST_ENTRY, type Correcting, PatientFile, receiptOf, RecordBook, type Written } from '@cairn/patients-api';

@Injectable()
export class TherapySessionService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly file: PatientFile,
    private readonly book: RecordBook,
  ) {}

  async list(patientId: string, period: Period): Promise<TherapySession[]> {
    await this.scope.openPatient(patientId);
    return this.book.list<TherapySession>(THERAPY_SESSION_STATEMENTS, patientId, period);
  }

  async history(patientId: string, therapySessionId: string): Promise<TherapySessionHistory> {
    await this.scope.openPatient(patientId);
    return this.book.history<TherapySession>(THERAPY_SESSION_STATEMENTS, patientId, therapySessionId);
  }

  async log(patientId: string, input: TherapySessionInput): Promise<Receipt> {
    const day = await this.check(patientId, input);
    return this.insert(patientId, input, { localDay: day, groupSessionId: null, ...FIRST_ENTRY });
  }

  async correct(
    patientId: string,
    therapySessionId: string,
    { correctionReason, ...input }: TherapySessionCorrection,
  ): Promise<Receipt> {
    const day = await this.check(patientId, input);
    await this.book.standDown(THERAPY_SESSION_STATEMENTS, {
      patientId,
      recordId: therapySessionId,
      reason: correctionReason,
    });
    const groupSessionId = await this.groupOf(therapySessionId);
    return this.insert(patientId, input, {
      localDay: day,
      groupSessionId,
      replaces: therapySessionId,
      correctionReason,
    });
  }

  retract(patientId: string, recordId: string, input: RetractionInput): Promise<Receipt> {
    return this.book.retract(THERAPY_SESSION_STATEMENTS, { patientId, recordId }, input);
  }

  private async groupOf(therapySessionId: string): Promise<string | null> {
    const { clinicId } = this.scope.caller;
    const [row] = await this.scope.query<{ groupSessionId: string | null }>(GROUP_OF_SESSION, [
      clinicId,
      therapySessionId,
    ]);
    return row?.groupSessionId ?? null;
  }

  /** Answers the clinic-local day of the session. */
  private async check(patientId: string, { attendance, startsAt }: TherapySessionInput): Promise<string> {
    const problem = futureSession(attendance, startsAt, new Date().toISOString());
    if (problem !== null) throw unfit('startsAt', problem);
    const day = localDay(startsAt, this.scope.caller.timeZone);
    await this.file.open(patientId, [{ field: 'startsAt', day }]);
    return day;
  }

  private async insert(
    patientId: string,
    { staffIds, startsAt, ...entered }: TherapySessionInput,
    kept: Correcting & { localDay: string; groupSessionId: string | null },
  ): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const { raw } = await this.scope
      .of(TherapySessionEntity)
      .createQueryBuilder()
      .insert()
      .values({
        ...entered,
        ...kept,
        startsAt: new Date(startsAt).toISOString(),
        clinicId,
        patientId,
        recordedBy: actorId,
      })
      .returning(['id', 'recordedAt'])
      .updateEntity(false)
      .execute();
    await this.insertStaff(entered.id, staffIds);
    this.scope.wrote(patientId);
    return receiptOf(raw as Written[]);
  }

  private async insertStaff(therapySessionId: string, staffIds: readonly string[]): Promise<void> {
    const { clinicId } = this.scope.caller;
    if (staffIds.length === 0) return;
    await this.scope
      .of(TherapySessionStaffEntity)
      .createQueryBuilder()
      .insert()
      .values([...new Set(staffIds)].map((memberId) => ({ clinicId, therapySessionId, memberId })))
      .updateEntity(false)
      .execute();
  }
}
