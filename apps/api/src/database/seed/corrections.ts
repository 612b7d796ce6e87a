import { iso } from './clinic-clock';
import type { Random } from './random';
import type { ClinicTables, CravingRow, RetractionRow, TherapySessionRow, UseDayRow } from './rows';
import { seededId } from './seeded-id';

const HOUR = 3_600_000;

interface Correctable {
  readonly id: string;
  readonly recorded_at: string;
  readonly replaces: string | null;
  readonly correction_reason: string | null;
  standing: boolean;
}

interface Until {
  readonly endMs: number;
  readonly random: Random;
}

/** Some hours after the entry, when somebody noticed; null where that is too late for the record. */
function noticed(row: Correctable, { endMs, random }: Until) {
  const at = Date.parse(row.recorded_at) + random.int(1, 7) * HOUR + random.int(1, 3_000_000);
  return at < endMs ? { id: seededId(at, random), recorded_at: iso(at) } : null;
}

function correct<T extends Correctable>(
  rows: T[],
  wrong: T,
  entry: Partial<T> & { correction_reason: string },
  until: Until,
): void {
  const then = noticed(wrong, until);
  if (then === null) return;
  rows.push({ ...wrong, ...entry, ...then, replaces: wrong.id, standing: true });
  wrong.standing = false;
}

/** Rows that can be corrected, one from each stretch of so many. */
const everyNth = <T extends Correctable>(rows: readonly T[], step: number): T[] =>
  rows.filter((row, place) => place % step === step - 1 && row.standing && row.replaces === null);

function correctCravings(rows: CravingRow[], until: Until): void {
  for (const row of everyNth(rows, 420)) {
    const intensity = row.intensity > 5 ? row.intensity - 1 : row.intensity + 1;
    const worst24h = row.worst24h === null ? null : Math.max(row.worst24h, intensity);
    correct(rows, row, { intensity, worst24h, correction_reason: 'Score misheard on the phone, asked again' }, until);
  }
}

function correctUseDays(rows: UseDayRow[], until: Until): void {
  const unknown = rows.filter(({ state, standing }) => state === 'unknown' && standing);
  for (const row of everyNth(unknown, 9)) {
    correct(rows, row, { state: 'no', correction_reason: 'Asked again at key work' }, until);
  }
}

function correctSessions(rows: TherapySessionRow[], until: Until): void {
  for (const row of everyNth(rows, 330).filter(({ minutes }) => minutes !== null)) {
    correct(rows, row, { minutes: (row.minutes ?? 0) + 10, correction_reason: 'Ran over, minutes were wrong' }, until);
  }
}

function retract(tables: ClinicTables, until: Until): void {
  const wrong = everyNth(tables.craving, 1_500);
  for (const row of wrong) {
    const then = noticed(row, until);
    if (then === null) continue;
    row.standing = false;
    const retraction: RetractionRow = {
      clinic_id: row.clinic_id,
      ...then,
      patient_id: row.patient_id,
      record_kind: 'craving',
      record_id: row.id,
      reason: 'Entered for the wrong person',
      recorded_by: row.recorded_by,
    };
    tables.retraction.push(retraction);
  }
}

/** Mistakes that staff found and put right. The first entry stays, no longer standing. */
export function addCorrections(
  tables: ClinicTables,
  staffIds: ReadonlyMap<string, readonly string[]>,
  until: Until,
): void {
  const before = tables.therapy_session.length;
  retract(tables, until);
  correctCravings(tables.craving, until);
  correctUseDays(tables.use_day, until);
  correctSessions(tables.therapy_session, until);
  for (const { clinic_id, id, replaces } of tables.therapy_session.slice(before)) {
    for (const member_id of staffIds.get(replaces ?? '') ?? []) {
      tables.therapy_session_staff.push({ clinic_id, therapy_session_id: id, member_id });
    }
  }
}
