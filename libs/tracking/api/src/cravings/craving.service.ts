import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period, unfit } from '@cairn/shared-api';
import { localDay, type Receipt } from '@cairn/shared-util';
import type { Craving, CravingCorrection, CravingHistory, CravingInput } from '@cairn/tracking-domain';
import { CRAVING_INSERT, CRAVING_STATEMENTS } from './craving-sql';
import { futureInstant, type RetractionInput } from '@cairn/patients-domain';
import { FIRST_ENTRY, type Correcting, PatientFile, receiptOf, RecordBook, type Written } from '@cairn/patients-api';

@Injectable()
export class CravingService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly file: PatientFile,
    private readonly book: RecordBook,
  ) {}

  async list(patientId: string, period: Period): Promise<Craving[]> {
    await this.scope.openPatient(patientId);
    return this.book.list<Craving>(CRAVING_STATEMENTS, patientId, period);
  }

  async history(patientId: string, cravingId: string): Promise<CravingHistory> {
    await this.scope.openPatient(patientId);
    return this.book.history<Craving>(CRAVING_STATEMENTS, patientId, cravingId);
  }

  async log(patientId: string, input: CravingInput): Promise<Receipt> {
    const day = await this.check(patientId, input);
    return this.insert(patientId, input, { localDay: day, ...FIRST_ENTRY });
  }

  async correct(patientId: string, cravingId: string, correction: CravingCorrection): Promise<Receipt> {
    const day = await this.check(patientId, correction);
    const { correctionReason } = correction;
    await this.book.standDown(CRAVING_STATEMENTS, { patientId, recordId: cravingId, reason: correctionReason });
    return this.insert(patientId, correction, { localDay: day, replaces: cravingId, correctionReason });
  }

  retract(patientId: string, recordId: string, input: RetractionInput): Promise<Receipt> {
    return this.book.retract(CRAVING_STATEMENTS, { patientId, recordId }, input);
  }

  /** Answers the clinic-local day of the craving. */
  private async check(patientId: string, { occurredAt }: CravingInput): Promise<string> {
    const problem = futureInstant(occurredAt, new Date().toISOString());
    if (problem !== null) throw unfit('occurredAt', problem);
    const day = localDay(occurredAt, this.scope.caller.timeZone);
    await this.file.open(patientId, [{ field: 'occurredAt', day }]);
    return day;
  }

  private async insert(
    patientId: string,
    input: CravingInput,
    { localDay: day, replaces, correctionReason }: Correcting & { localDay: string },
  ): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const rows = await this.scope.query<Written>(CRAVING_INSERT, [
      clinicId,
      input.id,
      patientId,
      input.episodeId,
      new Date(input.occurredAt).toISOString(),
      day,
      input.substance,
      input.intensity,
      input.worst24h,
      input.durationMinutes,
      input.timesSinceLast,
      input.triggers,
      input.actedOn,
      input.coping,
      input.copingHelped,
      input.source,
      input.note,
      actorId,
      replaces,
      correctionReason,
    ]);
    this.scope.wrote(patientId);
    return receiptOf(rows);
  }
}
