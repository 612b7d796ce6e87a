import { addDays, isoWeekday } from '@cairn/shared-util';
import { wasSeen } from '@cairn/tracking-domain';
import { type ClinicClock, iso } from './clinic-clock';
import { GROUP_NOTES } from './group-notes';
import type { Random } from './random';
import type { ClinicTables, GroupMemberRow, GroupSessionRow, TherapySessionRow } from './rows';
import { seededId } from './seeded-id';

/** A group of the programme as the timetable of a clinic has it. */
interface GroupPlan {
  readonly name: string;
  readonly type: TherapySessionRow['session_type'];
  readonly weekdays: readonly number[];
  readonly time: string;
  readonly minutes: number;
  readonly place: string;
  readonly capacity: number | null;
}

const GROUPS: readonly GroupPlan[] = [
  ...[
    { name: 'Relapse prevention: urges and Fridays', weekdays: [1], time: '10:00', minutes: 90, place: 'Garden room' },
    { name: 'Evening relapse prevention', weekdays: [3], time: '18:00', minutes: 90, place: 'Garden room' },
    { name: 'Aftercare group', weekdays: [4], time: '18:30', minutes: 90, place: 'Hall' },
  ].map((group) => ({ ...group, type: 'relapse_prevention_group' as const, capacity: 10 })),
  ...[
    { name: 'Body and sleep workshop', weekdays: [2, 4], time: '14:00', minutes: 60, place: 'Day room' },
    { name: 'Ketamine and the bladder: workshop', weekdays: [3], time: '10:00', minutes: 60, place: 'Hall' },
  ].map((group) => ({ ...group, type: 'psychoeducation_group' as const, capacity: 12 })),
  {
    ...{ name: 'Mindfulness', type: 'mindfulness_group', weekdays: [5], time: '10:00', minutes: 60 },
    ...{ place: 'Quiet room', capacity: 10 },
  },
  {
    ...{ name: 'Peer support', type: 'peer_support', weekdays: [6], time: '11:00', minutes: 60 },
    ...{ place: 'Hall', capacity: null },
  },
  {
    ...{ name: 'Mutual aid', type: 'mutual_aid', weekdays: [4], time: '17:00', minutes: 60 },
    ...{ place: 'Hall', capacity: null },
  },
];

/** Where and until when; the rows of persons must be there already. */
export interface Programme {
  readonly tables: ClinicTables;
  readonly clock: ClinicClock;
  readonly anchorDay: string;
  readonly random: Random;
}

/** Seen in a group in the last weeks: still in it. */
const STILL_IN_DAYS = 21;
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

function sessionsOf(group: GroupPlan, { tables, clock }: Programme): TherapySessionRow[] {
  return tables.therapy_session.filter(
    ({ session_type, mode, local_day, starts_at }) =>
      session_type === group.type &&
      mode === 'group_in_person' &&
      group.weekdays.includes(isoWeekday(local_day)) &&
      Date.parse(starts_at) === clock.at(local_day, minuteOf(group.time)),
  );
}

const staffOf = ({ therapy_session_staff }: ClinicTables): ReadonlyMap<string, string> =>
  new Map(therapy_session_staff.map(({ therapy_session_id, member_id }) => [therapy_session_id, member_id]));

/** Who led most of the sessions first. */
function leadersOf(sessions: readonly TherapySessionRow[], staff: ReadonlyMap<string, string>): string[] {
  const counts = new Map<string, number>();
  for (const { id } of sessions) {
    const by = staff.get(id);
    if (by !== undefined) counts.set(by, (counts.get(by) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([member]) => member);
}

/** What the calendar knows of the week before: the answer that fits it, null where nobody had asked. */
function useSince(row: TherapySessionRow, days: ReadonlyMap<string, readonly string[]>) {
  const known = Array.from({ length: 7 }, (_, back) => days.get(`${row.patient_id} ${addDays(row.local_day, -back)}`));
  const states = known.flatMap((each) => each ?? []);
  if (states.includes('yes')) return 'used' as const;
  return states.includes('no') ? ('none' as const) : null;
}

interface Around {
  readonly group_id: string;
  readonly staff: ReadonlyMap<string, string>;
  readonly days: ReadonlyMap<string, readonly string[]>;
}

function addRegister(group: GroupPlan, rows: readonly TherapySessionRow[], around: Around, programme: Programme): void {
  const { tables, random } = programme;
  const [first] = rows;
  if (first === undefined) return;
  const signedMs = Math.max(...rows.map(({ recorded_at }) => Date.parse(recorded_at)));
  const { clinic_id, local_day, starts_at } = first;
  const [leader = first.recorded_by, second] = leadersOf(rows, around.staff);
  const held: GroupSessionRow = {
    ...{ clinic_id, id: seededId(signedMs, random), group_id: around.group_id, name: group.name },
    ...{ session_type: group.type, starts_at, local_day, minutes: group.minutes, mode: 'group_in_person' },
    ...{ place: group.place, signed_by: leader, signed_at: iso(signedMs) },
  };
  tables.group_session.push(held);
  for (const member_id of [leader, second ?? leader].filter((id, place, all) => all.indexOf(id) === place)) {
    tables.group_session_leader.push({ clinic_id, group_session_id: held.id, member_id });
  }
  const said = random.pick(GROUP_NOTES[group.type] ?? []);
  tables.group_session_note.push({
    ...{ clinic_id, id: seededId(signedMs, random), group_session_id: held.id, version: 1 },
    ...{ note: said.note, methods: said.methods, break_note: group.minutes > 60 ? 'After 40 minutes, 10 minutes' : '' },
    ...{ correction_reason: null, recorded_by: leader, recorded_at: iso(signedMs), standing: true },
  });
  for (const row of rows) {
    row.group_session_id = held.id;
    const seen = wasSeen(row);
    tables.group_session_line.push({
      ...{ clinic_id, group_session_id: held.id, patient_id: row.patient_id, therapy_session_id: row.id },
      ...{ left_early: seen && row.attendance === '5' && random.chance(0.04) },
      ...{ use_since: seen ? useSince(row, around.days) : null, craving_before_id: null, craving_after_id: null },
    });
  }
}

/** Everybody who was ever in the group: from the first session there to the last one, or still. */
function addMembers(group_id: string, sessions: readonly TherapySessionRow[], programme: Programme): void {
  const { tables, clock, anchorDay, random } = programme;
  const troubled = new Set(
    tables.therapy_session
      .filter(({ session_type }) => session_type === 'urology_clinic')
      .map(({ patient_id }) => patient_id),
  );
  for (const [patient_id, own] of Map.groupBy(sessions, (row) => row.patient_id)) {
    const days = own.map(({ local_day }) => local_day).sort();
    const [joined_on, last] = [days[0], days.at(-1)];
    const [row] = own;
    if (joined_on === undefined || last === undefined || row === undefined) continue;
    const isIn = last >= addDays(anchorDay, -STILL_IN_DAYS);
    const joinedMs = clock.at(joined_on, 8 * 60 + random.int(0, 50));
    const first: GroupMemberRow = {
      ...{ clinic_id: row.clinic_id, id: seededId(joinedMs, random), group_id, patient_id, joined_on, left_on: null },
      ...{ comfort_breaks: troubled.has(patient_id), replaces: null, recorded_by: row.recorded_by },
      ...{ recorded_at: iso(joinedMs), standing: isIn },
    };
    tables.programme_group_member.push(first);
    if (isIn) continue;
    const leftMs = clock.at(last, 19 * 60 + random.int(0, 50));
    const left = { id: seededId(leftMs, random), recorded_at: iso(leftMs), replaces: first.id, left_on: last };
    tables.programme_group_member.push({ ...first, ...left, standing: true });
  }
}

function addGroup(group: GroupPlan, sessions: readonly TherapySessionRow[], programme: Programme): string {
  const { tables, clock, random } = programme;
  const days = sessions.map(({ local_day }) => local_day).sort();
  const starts_on = days[0] ?? programme.anchorDay;
  const madeMs = clock.at(addDays(starts_on, -3), 11 * 60);
  const clinic_id = tables.clinic[0]?.clinic_id ?? '';
  const [by = ''] = leadersOf(sessions, staffOf(tables));
  const [id, version_id] = [seededId(madeMs, random), seededId(madeMs, random)];
  tables.programme_group.push({ clinic_id, id, created_by: by, created_at: iso(madeMs) });
  const { name, type, weekdays, time, minutes, place, capacity } = group;
  tables.programme_group_version.push({
    ...{ clinic_id, id: version_id, group_id: id, version: 1, name, session_type: type, weekdays, starts_at: time },
    ...{ minutes, place, starts_on, ends_on: null, capacity, reason: '', recorded_by: by, recorded_at: iso(madeMs) },
    standing: true,
  });
  const leaders = leadersOf(sessions, staffOf(tables)).slice(0, 2);
  for (const member_id of leaders) tables.programme_group_leader.push({ clinic_id, version_id, member_id });
  return id;
}

/** The next time a group meets is called off, known a day before. */
function cancelNext(group_id: string, group: GroupPlan, { tables, clock, anchorDay, random }: Programme): void {
  const day = [7, 8, 9, 10, 11, 12, 13]
    .map((ahead) => addDays(anchorDay, ahead))
    .find((each) => group.weekdays.includes(isoWeekday(each)));
  const [version] = tables.programme_group_version;
  if (day === undefined || version === undefined) return;
  const saidMs = clock.at(addDays(anchorDay, -1), 15 * 60);
  tables.group_cancellation.push({
    ...{ clinic_id: version.clinic_id, id: seededId(saidMs, random), group_id, day, code: 'staff_away' },
    ...{ note: 'Training day', recorded_by: version.recorded_by, recorded_at: iso(saidMs), standing: true },
  });
}

/** The groups of a clinic's programme with their people, and a signed register for every day on which one was held. */
export function addGroups(programme: Programme): void {
  const { tables } = programme;
  const days = new Map<string, string[]>();
  for (const { patient_id, day, substance, state, standing } of tables.use_day) {
    if (substance !== 'ketamine' || !standing) continue;
    const key = `${patient_id} ${day}`;
    days.set(key, [...(days.get(key) ?? []), state]);
  }
  const staff = staffOf(tables);
  for (const group of GROUPS) {
    const sessions = sessionsOf(group, programme);
    if (sessions.length === 0) continue;
    const group_id = addGroup(group, sessions, programme);
    for (const rows of Map.groupBy(sessions, ({ local_day }) => local_day).values()) {
      addRegister(group, rows, { group_id, staff, days }, programme);
    }
    addMembers(group_id, sessions, programme);
    if (group.type === 'mutual_aid') cancelNext(group_id, group, programme);
  }
}
