import { addDays } from '@cairn/shared-util';
import { localKey, searchKey, type EpisodeInput } from '@cairn/patients-domain';
import { iso } from './clinic-clock';
import { frameAt, type Desk, type Moment } from './frame';
import type { Journey, Stage } from './journey';
import { REFERRAL_REASONS } from './notes';
import { madeUpNhsNumber, type Person } from './people';
import type { Random } from './random';
import type { CareTeamMemberRow, EpisodeDetailsRow, PatientDetailsRow, PhaseRow } from './rows';

/** The columns of a record that is not a log: who and when. */
function recorded(desk: Desk, at: Moment) {
  const frame = frameAt(desk, at);
  if (frame === null) throw new RangeError(`Recorded on or after the anchor day: ${at.day}`);
  const { episode_id: _episode, replaces: _replaces, correction_reason: _reason, ...rest } = frame;
  return rest;
}

const morning = (day: string, minute = 10 * 60): Moment => ({ day, minute });

/** Mostly 18 to 30, some older. */
function birthDate(referredOn: string, random: Random): string {
  const years = random.chance(0.87) ? random.int(18, 29) : random.int(30, 44);
  return addDays(referredOn, -Math.round(years * 365.25) - random.int(20, 340));
}

const LANGUAGES = [
  'English',
  'English',
  'English',
  'English',
  'English',
  'Polish',
  'Welsh',
  'Portuguese',
  'Arabic',
] as const;

export interface Registration {
  readonly person: Person;
  readonly serial: number;
  readonly prefix: string;
  readonly referredOn: string;
  /** Stands in pictures and documents: nothing out of the ordinary. */
  readonly showcase: boolean;
}

function birth(
  referredOn: string,
  serial: number,
  random: Random,
): Pick<PatientDetailsRow, 'birth_date' | 'birth_precision'> {
  const day = birthDate(referredOn, random);
  if (serial % 29 === 17) return { birth_date: `${day.slice(0, 7)}-01`, birth_precision: 'month' };
  if (serial % 29 === 23) return { birth_date: `${day.slice(0, 4)}-01-01`, birth_precision: 'year' };
  return { birth_date: day, birth_precision: 'day' };
}

/** Details as registered, and a second version where a phone number or a wish has changed. */
export function detailsRows(
  { person, serial, prefix, referredOn, showcase }: Registration,
  desk: Desk,
): PatientDetailsRow[] {
  const { random } = desk;
  const language = showcase ? 'English' : random.pick(LANGUAGES);
  const localNumber = `${prefix}-${10_401 + serial * 3}`;
  const first: PatientDetailsRow = {
    ...recorded(desk, morning(referredOn)),
    version: 1,
    given_name: person.given,
    family_name: person.family,
    given_key: searchKey(person.given),
    family_key: searchKey(person.family),
    preferred_key: searchKey(person.preferred),
    preferred_name: person.preferred,
    pronouns: person.pronouns,
    ...birth(referredOn, serial, random),
    recorded_sex: person.sex,
    gender_identity: person.pronouns.includes('they') ? 'Non-binary' : '',
    local_number: localNumber,
    local_key: localKey(localNumber),
    nhs_number: serial % 13 === 7 ? null : madeUpNhsNumber(serial),
    phone: `07700 900${String(100 + serial).padStart(3, '0')}`,
    safe_to_leave_message: random.chance(0.8),
    language,
    interpreter_needed: language !== 'English' && random.chance(0.3),
    reason: null,
  };
  const changed = addDays(referredOn, 40);
  if (serial % 6 !== 2 || changed >= desk.anchorDay) return [first];
  first.standing = false;
  const phone = `07700 900${String(500 + serial).padStart(3, '0')}`;
  return [
    first,
    { ...first, ...recorded(desk, morning(changed, 14 * 60)), version: 2, phone, reason: 'New phone number' },
  ];
}

function referralSource(random: Random): EpisodeInput['referralSource'] {
  return random.weighted({
    gp: 8,
    self: 7,
    hospital: 3,
    emergency_department: 3,
    mental_health: 3,
    family: 2,
    education: 2,
    criminal_justice: 1,
    employer: 0.5,
  });
}

/** The frame of the episode at referral, at admission and at discharge; the last one stands. */
export function episodeDetailsRows(journey: Journey, others: readonly string[], desk: Desk): EpisodeDetailsRow[] {
  const { random } = desk;
  const frame = {
    episode_id: desk.episodeId,
    referred_on: journey.referredOn,
    referral_source: referralSource(random),
    referral_reason: random.pick(REFERRAL_REASONS),
    admitted_on: null,
    key_worker_id: null,
    primary_substance: 'ketamine',
    other_substances: [...others],
    discharged_on: null,
    discharge_reason: null,
    discharge_destination: null,
  };
  const rows: EpisodeDetailsRow[] = [
    { ...recorded(desk, morning(journey.referredOn, 10 * 60 + 5)), ...frame, version: 1 },
  ];
  const add = (day: string, change: Partial<EpisodeDetailsRow>): void => {
    const last = rows.at(-1);
    if (last === undefined) return;
    last.standing = false;
    rows.push({ ...last, ...change, ...recorded(desk, morning(day, 16 * 60)), version: last.version + 1 });
  };
  if (journey.assessedOn !== null) add(journey.assessedOn, { key_worker_id: desk.team.keyWorker });
  if (journey.admittedOn !== null) add(journey.admittedOn, { admitted_on: journey.admittedOn });
  if (journey.dischargedOn !== null) {
    const { dischargedOn: discharged_on, dischargeReason: discharge_reason } = journey;
    const planned = journey.dischargeReason?.startsWith('completed') === true;
    const discharge_destination = planned ? 'Home, with mutual aid and GP' : '';
    add(discharged_on, { discharged_on, discharge_reason, discharge_destination });
  }
  return rows;
}

function phaseRows(stage: Stage, desk: Desk): PhaseRow[] {
  const first: PhaseRow = {
    ...recorded(desk, morning(stage.startsOn, 15 * 60)),
    episode_id: desk.episodeId,
    kind: stage.kind,
    setting: stage.setting,
    planned_start: stage.plannedStart,
    planned_end: stage.plannedEnd,
    starts_on: stage.startsOn,
    ends_on: null,
    planned_minutes_per_week: stage.minutesPerWeek,
    change_reason: stage.why,
    replaces: null,
  };
  if (stage.endsOn === null) return [first];
  first.standing = false;
  const ended = recorded(desk, morning(stage.endsOn, 15 * 60 + 30));
  return [first, { ...first, ...ended, ends_on: stage.endsOn, change_reason: stage.whyEnded, replaces: first.id }];
}

/** Each phase as opened and, where it ended, as closed. */
export function allPhaseRows({ stages }: Journey, desk: Desk): PhaseRow[] {
  return stages.flatMap((stage) => phaseRows(stage, desk));
}

export function careTeamRows({ assessedOn }: Journey, desk: Desk): CareTeamMemberRow[] {
  if (assessedOn === null) return [];
  const { keyWorker, doctor, colleagues } = desk.team;
  const members = [...new Set([keyWorker, doctor, desk.random.pick(colleagues)])];
  return members.map((member_id) => ({
    ...recorded(desk, morning(assessedOn, 16 * 60 + 10)),
    episode_id: desk.episodeId,
    member_id,
  }));
}

export function registeredAt(referredOn: string, desk: Desk): string {
  return iso(desk.clock.at(referredOn, 10 * 60));
}
