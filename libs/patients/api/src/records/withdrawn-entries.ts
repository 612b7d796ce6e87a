import { Injectable } from '@nestjs/common';
import { ClinicScope, type Period, type Statement } from '@cairn/shared-api';
import type { RecordKind, Retraction, WithdrawnEntry } from '@cairn/patients-domain';
import { RecordBook } from './record-book';
import { statementsFor } from './record-table';

/** $2 the patient. */
export const RETRACTIONS_OF: Statement = {
  name: 'retractions-of',
  text: `SELECT row_to_json(entry) AS entry FROM (
    SELECT gone.id, gone.record_kind AS kind, gone.record_id AS "recordId", gone.reason, gone.recorded_by AS "recordedBy",
      author.display_name AS "recordedByName", gone.recorded_at AS "recordedAt"
    FROM retraction gone
    JOIN membership author ON author.clinic_id = gone.clinic_id AND author.id = gone.recorded_by
    WHERE gone.clinic_id = $1 AND gone.patient_id = $2) entry`,
};

interface Gone extends Retraction {
  readonly kind: RecordKind;
}

/** What was withdrawn from a person's record, of every kind. */
@Injectable()
export class WithdrawnEntries {
  constructor(
    private readonly scope: ClinicScope,
    private readonly book: RecordBook,
  ) {}

  /** Entries whose day lies in the period, as they were last; the kinds one after the other. */
  async list(patientId: string, { from, to }: Period): Promise<WithdrawnEntry[]> {
    await this.scope.openPatient(patientId);
    const gone = await this.book.read<Gone>(RETRACTIONS_OF, [patientId]);
    const byRecord = new Map(gone.map((each) => [each.recordId, each]));
    const found: WithdrawnEntry[] = [];
    for (const kind of new Set(gone.map((each) => each.kind))) {
      const statements = statementsFor(kind);
      if (statements === undefined) continue;
      const records = await this.book.read<{ id: string }>(statements.withdrawn, [patientId, from, to]);
      for (const record of records) {
        const retraction = byRecord.get(record.id);
        if (retraction !== undefined) found.push({ kind, record: { ...record }, retraction });
      }
    }
    return found;
  }
}
