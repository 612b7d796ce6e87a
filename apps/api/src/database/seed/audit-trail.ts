import { iso } from './clinic-clock';
import type { Random } from './random';
import type { AuditEventSeed, ClinicTables } from './rows';
import { seededId } from './seeded-id';

const MS_PER_DAY = 86_400_000;
const TRAIL_DAYS = 10;

interface Written {
  readonly check_in_id?: string | null;
  readonly patient_id: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** The last days of the audit trail: every entry of those days, and the reading that came before each. */
export function auditTrail(tables: ClinicTables, end: { ms: number; random: Random }): AuditEventSeed[] {
  const [clinic] = tables.clinic;
  if (clinic === undefined) return [];
  const { random } = end;
  const from = end.ms - TRAIL_DAYS * MS_PER_DAY;
  const event = (action: string, at: number, { recorded_by, patient_id }: Written): AuditEventSeed => ({
    clinic_id: clinic.clinic_id,
    id: seededId(at, random),
    at: iso(at),
    actor_id: recorded_by,
    session: `demo-${recorded_by.slice(-6)}`,
    action,
    outcome: 'done',
    request_id: seededId(at, random).slice(-12),
    patient_ids: [patient_id],
  });
  const seen = (action: string, rows: readonly Written[]): AuditEventSeed[] =>
    rows
      .filter(({ recorded_at, check_in_id = null }) => check_in_id === null && Date.parse(recorded_at) >= from)
      .flatMap((row) => {
        const at = Date.parse(row.recorded_at);
        return [event('timeline.read', at - random.int(30_000, 240_000), row), event(action, at, row)];
      });
  const sent = tables.check_in
    .filter(({ recorded_at }) => Date.parse(recorded_at) >= from)
    .map((row) => ({ ...event('check-in.submit', Date.parse(row.recorded_at), row), actor_id: null }));
  return [
    ...sent,
    ...seen('craving.log', tables.craving),
    ...seen(
      'use-day.log',
      tables.use_day.filter(({ substance }) => substance === 'ketamine'),
    ),
    ...seen('therapy-session.log', tables.therapy_session),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
}
