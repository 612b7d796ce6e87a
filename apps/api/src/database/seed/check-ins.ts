import { addDays } from '@cairn/shared-util';
import { iso } from './clinic-clock';
import type { Random } from './random';
import type { CheckInDayRow, CheckInRow, ClinicTables, CravingRow, UseDayRow } from './rows';
import { seededId } from './seeded-id';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How far back check-ins go, and how many days lie between two of one person. */
const SINCE_DAYS = 24;
const APART_DAYS = 6;
/** One person in so many checks in; nobody more often than this. */
const ONE_IN = 5;
const MOST = 3;
/** Days that a link asked about, today included. */
const ASKED_DAYS = 7;

const WORDS = [
  '',
  'Slept better than last week.',
  'Long day. Glad about the group tomorrow.',
  'A friend came round and had some on him. I went for a walk.',
  '',
  'Bladder hurts less when I drink enough.',
  'Did not want to write this, but here it is.',
] as const;

interface Frame {
  readonly tables: ClinicTables;
  readonly anchorDay: string;
  readonly random: Random;
}

/** Cravings that the person told, from which a check-in can have come: of the last weeks, never put right since. */
function candidates({ tables, anchorDay }: Frame): CravingRow[] {
  const inGroup = new Set(
    tables.group_session_line.flatMap(({ craving_before_id, craving_after_id }) => [
      craving_before_id,
      craving_after_id,
    ]),
  );
  const corrected = new Set(tables.craving.map(({ replaces }) => replaces));
  const from = addDays(anchorDay, -SINCE_DAYS);
  return tables.craving.filter(
    ({ id, standing, replaces, source, substance, local_day }) =>
      standing &&
      replaces === null &&
      source === 'patient' &&
      substance === 'ketamine' &&
      local_day >= from &&
      !inGroup.has(id) &&
      !corrected.has(id),
  );
}

/** A few of them a person, some days apart, for one person in some. */
function chosen(frame: Frame): CravingRow[] {
  const people = [...new Set(frame.tables.patient.map(({ id }) => id))].filter((_, place) => place % ONE_IN === 2);
  const told = candidates(frame);
  return people.flatMap((patientId) => {
    const own: CravingRow[] = [];
    for (const row of told.filter(({ patient_id }) => patient_id === patientId)) {
      const last = own.at(-1);
      if (own.length < MOST && (last === undefined || row.local_day >= addDays(last.local_day, APART_DAYS)))
        own.push(row);
    }
    return own;
  });
}

/** What a person told of a day that staff know: mostly the same, and now and then not. */
function toldOf(known: UseDayRow, check_in_id: string, differs: boolean): CheckInDayRow {
  const { clinic_id, day, substance } = known;
  const told = { clinic_id, check_in_id, day, substance, amount: null, unit: null, use_day_id: null };
  if (differs) return { ...told, state: known.state === 'yes' ? 'no' : 'yes' };
  return { ...told, state: known.state === 'yes' || known.state === 'no' ? known.state : 'not_said' };
}

function addDaysTold({ tables }: Frame, checkIn: CheckInRow, place: number): void {
  const first = addDays(checkIn.local_day, 1 - ASKED_DAYS);
  const known = tables.use_day.filter(
    ({ patient_id, standing, substance, substance_text, day }) =>
      patient_id === checkIn.patient_id &&
      standing &&
      substance === 'ketamine' &&
      substance_text === '' &&
      day >= first &&
      day <= checkIn.local_day,
  );
  known.forEach((row, at) => tables.check_in_day.push(toldOf(row, checkIn.id, at === 1 && place % 3 === 0)));
  const untold = addDays(checkIn.local_day, -2);
  if (known.some(({ day }) => day === untold)) return;
  tables.use_day.push(useDayOf(checkIn, untold));
  const own = tables.use_day.at(-1);
  const { clinic_id, id: check_in_id } = checkIn;
  const told = {
    clinic_id,
    check_in_id,
    day: untold,
    substance: 'ketamine',
    state: 'no',
    amount: null,
    unit: null,
  } as const;
  tables.check_in_day.push({ ...told, use_day_id: own?.id ?? null });
}

/** A day without use that nobody had asked about before. */
function useDayOf(checkIn: CheckInRow, day: string): UseDayRow {
  const { clinic_id, patient_id, episode_id, recorded_by, recorded_at, id: check_in_id } = checkIn;
  const frame = {
    clinic_id,
    patient_id,
    episode_id,
    recorded_by,
    recorded_at,
    replaces: null,
    correction_reason: null,
  };
  const untold = { amount: null, unit: null, precision: null, amount_low: null, amount_high: null, route: null };
  const more = { times: null, setting: null, co_use: [], for_pain: null, note: '', standing: true, check_in_id };
  const id = seededIdAfter(check_in_id);
  const said = { day, substance: 'ketamine', substance_text: '', state: 'no', context: 'non_prescribed' } as const;
  return { ...frame, ...untold, ...more, ...said, id, source: 'patient' };
}

/** Another id of the same instant: its last digit is turned. */
const seededIdAfter = (id: string): string => id.slice(0, -1) + (id.endsWith('0') ? '1' : '0');

/** The check-in from which a craving came, with the link that was used for it. */
function checkInOf({ tables, random }: Frame, craving: CravingRow, place: number): CheckInRow {
  const { clinic_id, patient_id, episode_id, recorded_by, recorded_at, occurred_at, local_day, intensity } = craving;
  const madeMs = Date.parse(occurred_at) - random.int(2, 20) * HOUR;
  const link_id = seededId(madeMs, random);
  tables.check_in_link.push({
    ...{ clinic_id, id: link_id, patient_id, episode_id, made_by: recorded_by, made_at: iso(madeMs) },
    ...{ substances: ['ketamine'], days: ASKED_DAYS, expires_at: iso(madeMs + 7 * DAY), used_at: recorded_at },
    ...{ token_hash: hashOf(link_id), revoked_at: null, revoked_by: null },
  });
  return {
    ...{ clinic_id, id: seededId(Date.parse(recorded_at), random), patient_id, episode_id, replaces: null },
    ...{ correction_reason: null, recorded_by, recorded_at, standing: true, link_id, answered_at: occurred_at },
    ...{ local_day, craving: intensity, worst: Math.min(10, intensity + random.int(0, 3)), mood: random.int(2, 8) },
    words: WORDS[place % WORDS.length] ?? '',
  };
}

/** Stands for a secret that nobody has: 32 bytes, different for each link. */
const hashOf = (linkId: string): string => `\\x${linkId.replaceAll('-', '').padEnd(64, '0')}`;

/** What a check-in asks of a craving and no more. */
const asTold = (craving: CravingRow, check_in_id: string): CravingRow => ({
  ...craving,
  ...{ worst24h: null, duration_minutes: null, times_since_last: null, triggers: [], acted_on: null },
  ...{ coping: [], coping_helped: null, note: '', check_in_id },
});

/** Check-ins of some people, from cravings that they told, and links that were not used. */
export function addCheckIns(frame: Frame): void {
  const { tables } = frame;
  chosen(frame).forEach((craving, place) => {
    const checkIn = checkInOf(frame, craving, place);
    tables.check_in.push(checkIn);
    tables.craving[tables.craving.indexOf(craving)] = asTold(craving, checkIn.id);
    addDaysTold(frame, checkIn, place);
  });
  for (const rows of [tables.craving, tables.use_day]) for (const row of rows) row.check_in_id ??= null;
  unusedLinks(frame);
}

/** For the same people: one that ran out, and one that was revoked. */
function unusedLinks({ tables, random }: Frame): void {
  const used = tables.check_in_link.filter(
    (link, place, all) => all.findIndex(({ patient_id }) => patient_id === link.patient_id) === place,
  );
  used.forEach((link, place) => {
    const madeMs = Date.parse(link.made_at) - random.int(30, 60) * HOUR;
    const id = seededId(madeMs, random);
    const isRevoked = place % 2 === 1;
    const own = { id, token_hash: hashOf(id), made_at: iso(madeMs), expires_at: iso(madeMs + DAY), used_at: null };
    const revoked = isRevoked ? { revoked_at: iso(madeMs + HOUR), revoked_by: link.made_by } : {};
    tables.check_in_link.push({ ...link, ...own, ...revoked });
  });
}
