import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditPage } from '@cairn/identity-domain';
import { ClinicScope, ProblemError, type Statement } from '@cairn/shared-api';
import { addDays, zonedInstant } from '@cairn/shared-util';
import type { AuditQuery } from './audit-query';

const PAGE = 50;

/** A filter that is set stands in the text, so that it is read by its own index. */
interface Filter {
  readonly name: string;
  readonly where: (value: string) => string;
}
const OF_ACTOR: Filter = { name: 'actor', where: (actor) => `event.actor_id = ${actor}` };
const ABOUT_PATIENT: Filter = {
  name: 'patient',
  where: (patient) => `EXISTS (SELECT 1 FROM audit_subject subject WHERE subject.clinic_id = $1
        AND subject.patient_id = ${patient} AND subject.at = event.at AND subject.event_id = event.id)`,
};

/** The bounds of what nobody bounded: ranges of an index, where a null would be a filter over all of it. */
const NEVER = '-infinity';
const ALWAYS = 'infinity';
const LAST_ID = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
const BOUNDS = 5;

/** Newest first, from the place of the cursor on. $1 clinic, $2 and $3 cursor, $4 and $5 first and last instant. */
const listBy = (filters: readonly Filter[]): Statement => ({
  name: ['audit-list', ...filters.map(({ name }) => name)].join('-'),
  text: `SELECT event.id, event.at, event.action, event.outcome, event.request_id, member.display_name,
      ARRAY(SELECT subject.patient_id FROM audit_subject subject WHERE subject.clinic_id = event.clinic_id
        AND subject.at = event.at AND subject.event_id = event.id ORDER BY subject.patient_id) AS patient_ids
    FROM audit_event event
    LEFT JOIN membership member ON member.clinic_id = event.clinic_id AND member.id = event.actor_id
    WHERE event.clinic_id = $1 AND (event.at, event.id) < ($2::timestamptz, $3::uuid)
      AND event.at >= $4::timestamptz AND event.at < $5::timestamptz
      ${filters.map(({ where }, index) => `AND ${where(`$${BOUNDS + 1 + index}::uuid`)}`).join(' ')}
    ORDER BY event.at DESC, event.id DESC LIMIT ${PAGE + 1}`,
});

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
    const [cursorAt, cursorId] = placeOf(cursor);
    const asked = [...filter(OF_ACTOR, actor), ...filter(ABOUT_PATIENT, patient)];
    const rows = await this.scope.query<EventRow>(listBy(asked.map(([by]) => by)), [
      clinicId,
      cursorAt,
      cursorId,
      from === undefined ? NEVER : zonedInstant(from, '00:00', timeZone),
      to === undefined ? ALWAYS : zonedInstant(addDays(to, 1), '00:00', timeZone),
      ...asked.map(([, value]) => value),
    ]);
    const entries = rows.slice(0, PAGE).map(entryOf);
    const last = entries.at(-1);
    return { entries, next: rows.length > PAGE && last !== undefined ? `${last.at}_${last.id}` : null };
  }
}

const filter = (by: Filter, value: string | undefined): (readonly [Filter, string])[] =>
  value === undefined ? [] : [[by, value]];

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

/** The place after which a page begins: after everything for the first one. */
function placeOf(cursor: string | undefined): readonly [at: string, id: string] {
  if (cursor === undefined) return [ALWAYS, LAST_ID];
  const [, at, id] = CURSOR.exec(cursor) ?? [];
  if (at === undefined || id === undefined) throw new ProblemError(400, 'malformed', 'The cursor is not one of ours.');
  return [at, id];
}
