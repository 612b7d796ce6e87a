import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditPage } from '@cairn/identity-domain';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import { addDays, zonedInstant } from '@cairn/shared-util';
import type { AuditQuery } from './audit-query';

const PAGE = 50;

/** One statement for every filter: a filter that is not set is null. Newest first, from the place of the cursor on. */
const LIST = {
  name: 'audit-list',
  text: `SELECT event.id, event.at, event.action, event.outcome, event.request_id, member.display_name,
      ARRAY(SELECT subject.patient_id FROM audit_subject subject WHERE subject.clinic_id = event.clinic_id
        AND subject.at = event.at AND subject.event_id = event.id ORDER BY subject.patient_id) AS patient_ids
    FROM audit_event event
    LEFT JOIN membership member ON member.clinic_id = event.clinic_id AND member.id = event.actor_id
    WHERE event.clinic_id = $1
      AND ($2::timestamptz IS NULL OR (event.at, event.id) < ($2, $3::uuid))
      AND ($4::timestamptz IS NULL OR event.at >= $4) AND ($5::timestamptz IS NULL OR event.at < $5)
      AND ($6::uuid IS NULL OR event.actor_id = $6)
      AND ($7::uuid IS NULL OR EXISTS (SELECT 1 FROM audit_subject subject WHERE subject.clinic_id = $1
        AND subject.patient_id = $7 AND subject.at = event.at AND subject.event_id = event.id))
    ORDER BY event.at DESC, event.id DESC LIMIT ${PAGE + 1}`,
};

interface EventRow {
  readonly id: string;
  readonly at: Date;
  readonly action: string;
  readonly outcome: AuditEntry['outcome'];
  readonly request_id: string;
  readonly display_name: string | null;
  readonly patient_ids: string[];
}

/** The trail of a clinic, for its auditors. */
@Injectable()
export class AuditService {
  constructor(private readonly scope: ClinicScope) {}

  async page({ cursor, actor, patient, from, to }: AuditQuery): Promise<AuditPage> {
    const { clinicId, timeZone } = this.scope.caller;
    const [cursorAt, cursorId] = placeOf(cursor ?? null);
    const rows = await this.scope.query<EventRow>(LIST, [
      clinicId,
      cursorAt,
      cursorId,
      from === undefined ? null : zonedInstant(from, '00:00', timeZone),
      to === undefined ? null : zonedInstant(addDays(to, 1), '00:00', timeZone),
      actor ?? null,
      patient ?? null,
    ]);
    const entries = rows.slice(0, PAGE).map(entryOf);
    const last = entries.at(-1);
    return { entries, next: rows.length > PAGE && last !== undefined ? `${last.at}_${last.id}` : null };
  }
}

const entryOf = (row: EventRow): AuditEntry => ({
  id: row.id,
  at: row.at.toISOString(),
  actorName: row.display_name,
  action: row.action,
  outcome: row.outcome,
  patientIds: row.patient_ids,
  requestId: row.request_id,
});

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)_([0-9a-f-]{36})$/;

/** The place after which a page begins. Both parts are null for the first page. */
function placeOf(cursor: string | null): readonly [at: string | null, id: string | null] {
  if (cursor === null) return [null, null];
  const [, at = null, id = null] = CURSOR.exec(cursor) ?? [];
  if (at === null || id === null) throw new ProblemError(400, 'malformed', 'The cursor is not one of ours.');
  return [at, id];
}
