import { addDays, epochDay } from '@cairn/shared-util';
import { wasSeen } from '@cairn/tracking-domain';
import { addAppointments } from './appointments';
import { addBody, noBody } from './body';
import { addCare } from './care';
import { DEMO_CONTACTS } from './care-figures';
import { noCare } from './care-rows';
import { addCheckIns } from './check-ins';
import { addCorrections } from './corrections';
import { auditTrail } from './audit-trail';
import { ClinicClock, iso } from './clinic-clock';
import { cravingsOf } from './cravings';
import { eventMarks } from './event-marks';
import { addFlags } from './flags';
import type { Desk, Team } from './frame';
import { addGroups } from './groups';
import { addHealth } from './health';
import { noHealth } from './health-rows';
import { journeyOf, type Journey } from './journey';
import { lifeOf } from './life';
import { addMeasures } from './measures';
import { allPhaseRows, careTeamRows, detailsRows, episodeDetailsRows, registeredAt } from './person-rows';
import { PLANS, type CourseKey, type PatientPlan } from './plans';
import { Random } from './random';
import type { AccountSeed, AuditEventSeed, ClinicTables, MembershipRow } from './rows';
import { seededId } from './seeded-id';
import { CLINICS, type ClinicSeed } from './staff';
import { assessmentSession, missedAfterContact, sessionsOn, type SessionRows } from './therapy-sessions';
import { followback, useDaysOf } from './use-days';

export interface ClinicData {
  readonly tables: ClinicTables;
  readonly audit: readonly AuditEventSeed[];
}

/** The person whose charts show a course, for the documentation and the tests. */
export interface CourseOf {
  readonly patientId: string;
  readonly clinicId: string;
  readonly name: string;
  readonly course: CourseKey;
  readonly showcase: boolean;
}

export interface DemoData {
  readonly anchorDay: string;
  readonly accounts: readonly AccountSeed[];
  readonly clinics: readonly ClinicData[];
  readonly courses: readonly CourseOf[];
}

const OPENED_DAYS_AGO = 700;
const MS_PER_DAY = 86_400_000;

interface Stage {
  readonly seed: ClinicSeed;
  readonly clock: ClinicClock;
  readonly tables: ClinicTables;
  readonly anchorDay: string;
}

function openClinic(seed: ClinicSeed, anchorDay: string, accounts: AccountSeed[]): Stage {
  const random = new Random(seed.name);
  const clock = new ClinicClock(seed.timeZone);
  const openedMs = (epochDay(anchorDay) - OPENED_DAYS_AGO) * MS_PER_DAY + 9 * 3_600_000;
  const clinic_id = seededId(openedMs, random);
  const created = iso(openedMs);
  const membership = seed.staff.map(({ displayName, email, role, password }): MembershipRow => {
    const id = seededId(openedMs, random);
    accounts.push({ id, email, password, clinicId: clinic_id, createdAt: created });
    const member = { clinic_id, id: seededId(openedMs, random), account_id: id, email, role, joined_at: created };
    return { ...member, display_name: displayName, last_sign_in_at: null };
  });
  const clinic = [{ clinic_id, name: seed.name, time_zone: seed.timeZone, created_at: created }];
  const tables: ClinicTables = {
    clinic,
    membership,
    patient: [],
    patient_details: [],
    episode: [],
    episode_details: [],
    phase: [],
    care_team_member: [],
    programme_group: [],
    programme_group_version: [],
    programme_group_leader: [],
    programme_group_member: [],
    group_cancellation: [],
    group_session: [],
    group_session_leader: [],
    group_session_note: [],
    check_in_link: [],
    check_in: [],
    craving: [],
    use_day: [],
    check_in_day: [],
    therapy_session: [],
    therapy_session_staff: [],
    group_session_line: [],
    event_mark: [],
    assessment: [],
    own_item: [],
    own_rating: [],
    schedule_change: [],
    ...noHealth(),
    ...noBody(),
    ...noCare(),
    flag: [],
    retraction: [],
  };
  keepContacts(tables, created);
  return { seed, clock, tables, anchorDay };
}

/** Listed by the clinic's administrator when it opened. */
function keepContacts({ clinic, membership, clinic_contacts }: ClinicTables, changed_at: string): void {
  const by = membership.find(({ role }) => role === 'clinic_administrator');
  const [first] = clinic;
  if (by === undefined || first === undefined) return;
  const { clinic_id } = first;
  clinic_contacts.push({ clinic_id, version: 1, contacts: DEMO_CONTACTS, changed_by: by.id, changed_at });
}

/** Key workers take turns; the showcase people are the demo clinician's. Clinical roles only. */
function teamOf({ tables }: Stage, serial: number, showcase: boolean): Team {
  const clinical = tables.membership.filter(({ role }) => role === 'clinician' || role === 'team_lead');
  const doctors = clinical.filter(({ display_name }) => display_name.startsWith('Dr '));
  const workers = clinical.filter((member) => !doctors.includes(member) && member.role === 'clinician');
  const keyWorker = workers[showcase ? 0 : serial % Math.max(1, workers.length)]?.id ?? '';
  const colleagues = clinical.filter(({ id }) => id !== keyWorker).map(({ id }) => id);
  return { keyWorker, doctor: doctors[0]?.id ?? keyWorker, colleagues };
}

function keepSessions({ tables }: Stage, sessions: readonly SessionRows[]): void {
  for (const { session, staff } of sessions) {
    tables.therapy_session.push(session);
    tables.therapy_session_staff.push(...staff);
  }
}

/** When on that day the person was first seen, minutes after midnight; null when they were not. */
function seenMinute(sessions: readonly SessionRows[], desk: Desk): number | null {
  const [seen] = sessions.filter(({ session }) => wasSeen(session));
  if (seen === undefined) return null;
  const { starts_at, local_day } = seen.session;
  return Math.round((Date.parse(starts_at) - desk.clock.midnight(local_day)) / 60_000);
}

function keepTreatment(stage: Stage, journey: Journey, desk: Desk): string[] {
  const { tables, anchorDay } = stage;
  const course = journey.plan.kind === 'treatment' ? journey.plan.course : 'steady_recovery';
  const life = lifeOf(journey, course, { day: anchorDay, random: desk.random });
  if (journey.assessedOn !== null) {
    const days = { assessed: journey.assessedOn, admitted: journey.admittedOn };
    tables.use_day.push(...followback(life, course, days, desk));
  }
  for (const day of life.days) {
    const sessions = day.day === journey.assessedOn ? assessmentSession(day.day, desk) : sessionsOn(course, day, desk);
    keepSessions(stage, sessions);
    tables.craving.push(...cravingsOf(course, day, seenMinute(sessions, desk), desk));
    tables.use_day.push(...useDaysOf(course, day, life.others, desk));
  }
  if (course === 'early_drop_out') keepSessions(stage, missedAfterContact(journey, desk));
  tables.event_mark.push(...eventMarks(life.interludes, desk));
  addMeasures(journey, course, desk, tables);
  addHealth(journey, { course, days: life.days }, desk, tables);
  addBody({ journey, course, days: life.days }, desk, tables);
  return [...life.others];
}

function keepStay(stage: Stage, journey: Journey, desk: Desk): void {
  const { tables } = stage;
  const { clinicId: clinic_id, patientId: patient_id, episodeId: id, team } = desk;
  const opened_at = registeredAt(journey.referredOn, desk);
  tables.episode.push({ clinic_id, id, patient_id, opened_by: team.keyWorker, opened_at });
  const others = keepTreatment(stage, journey, desk);
  addCare(journey, desk, tables);
  tables.episode_details.push(...episodeDetailsRows(journey, others, desk));
  tables.phase.push(...allPhaseRows(journey, desk));
  tables.care_team_member.push(...careTeamRows(journey, desk));
}

function keepPatient(stage: Stage, plan: PatientPlan, serial: number): CourseOf[] {
  const { tables, clock, anchorDay, seed } = stage;
  const clinicId = tables.clinic[0]?.clinic_id ?? '';
  const random = new Random(`${seed.name} ${serial}`);
  const journeys = plan.stays.map((stay) => journeyOf(stay, anchorDay, random));
  const [first] = journeys;
  if (first === undefined) return [];
  const referredMs = clock.at(first.referredOn, 600);
  const patientId = seededId(referredMs, random);
  const team = teamOf(stage, serial, plan.showcase);
  const desks = journeys.map((journey): Desk => {
    const episodeId = seededId(clock.at(journey.referredOn, 605), random);
    return { clinicId, patientId, episodeId, clock, team, anchorDay, random };
  });
  const [desk] = desks;
  if (desk === undefined) return [];
  const registered_at = registeredAt(first.referredOn, desk);
  tables.patient.push({ clinic_id: clinicId, id: patientId, registered_by: team.keyWorker, registered_at });
  const registration = {
    person: plan.person,
    serial,
    prefix: seed.prefix,
    referredOn: first.referredOn,
    showcase: plan.showcase,
  };
  tables.patient_details.push(...detailsRows(registration, desk));
  for (const [place, journey] of journeys.entries()) keepStay(stage, journey, desks[place] ?? desk);
  const last = plan.stays.at(-1);
  if (last?.kind !== 'treatment') return [];
  const name = `${plan.person.given} ${plan.person.family}`;
  return [{ patientId, clinicId, name, course: last.course, showcase: plan.showcase }];
}

/** Everybody signed in some minutes before the last thing they wrote; who writes nothing clinical, the day before. */
function signIns({ tables, clock, anchorDay }: Stage, random: Random): void {
  const last = new Map<string, string>();
  for (const { recorded_by, recorded_at } of [...tables.craving, ...tables.use_day, ...tables.therapy_session]) {
    if (recorded_at > (last.get(recorded_by) ?? '')) last.set(recorded_by, recorded_at);
  }
  for (const member of tables.membership) {
    const wrote = last.get(member.id);
    const before = clock.at(addDays(anchorDay, -1), random.int(540, 1_000));
    member.last_sign_in_at = wrote === undefined ? iso(before) : iso(Date.parse(wrote) - random.int(2, 40) * 60_000);
  }
}

function finish(stage: Stage): ClinicData {
  const { tables, clock, anchorDay, seed } = stage;
  const end = { endMs: clock.midnight(anchorDay), random: new Random(`${seed.name} afterwards`) };
  signIns(stage, end.random);
  const programme = { tables, clock, anchorDay, random: new Random(`${seed.name} programme`) };
  addGroups(programme);
  const staff = new Map(
    tables.therapy_session_staff.map(({ therapy_session_id, member_id }) => [therapy_session_id, [member_id]]),
  );
  addCorrections(tables, staff, end);
  addCheckIns({ tables, anchorDay, random: new Random(`${seed.name} check-ins`) });
  addAppointments(programme);
  addFlags(tables, { timeZone: seed.timeZone, endMs: end.endMs });
  return { tables, audit: auditTrail(tables, { ms: end.endMs, random: end.random }) };
}

/**
 * Two invented clinics and some sixty invented people over fourteen months, all of it before the anchor day.
 * The same day gives the same rows, byte for byte. No real person's data is in it.
 */
export function demo(anchorDay: string): DemoData {
  const accounts: AccountSeed[] = [];
  const stages = CLINICS.map((seed) => openClinic(seed, anchorDay, accounts));
  const courses = PLANS.flatMap((plan, serial) => {
    const stage = stages[plan.clinic];
    return stage === undefined ? [] : keepPatient(stage, plan, serial);
  });
  return { anchorDay, accounts, clinics: stages.map(finish), courses };
}
