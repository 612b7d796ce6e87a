import { addDays, daysBetween } from '@cairn/shared-util';
import type { AdverseEventInput, BladderCheckInput, BodyCheckInput, DrugTestInput } from '@cairn/tracking-domain';
import { iso } from './clinic-clock';
import { frameAt, type Desk } from './frame';
import type { Journey } from './journey';
import type { LifeDay } from './life';
import type { CourseKey } from './plans';
import { Random } from './random';
import type { UseDayRow } from './rows';

type Frame = NonNullable<ReturnType<typeof frameAt>>;
type Entered<I> = Omit<I, 'id' | 'episodeId'>;
/** A row: the frame, and what was entered under the names of the columns. */
export type EnteredRow = Frame & Readonly<Record<string, unknown>>;

/** The tables of tests, bladder, body and what went wrong. */
export interface BodyTables {
  readonly drug_test: EnteredRow[];
  readonly adverse_event: EnteredRow[];
  readonly bladder_check: EnteredRow[];
  readonly body_check: EnteredRow[];
}
export const noBody = (): BodyTables => ({ drug_test: [], adverse_event: [], bladder_check: [], body_check: [] });

const snake = (name: string): string => name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);

function rowOf(frame: Frame, entered: object, more: object = {}): EnteredRow {
  const columns = Object.entries(entered).map(([name, value]) => [snake(name), value]);
  return { ...frame, ...Object.fromEntries(columns), ...more };
}

interface Stay {
  readonly journey: Journey;
  readonly course: CourseKey;
  readonly days: readonly LifeDay[];
  /** What was told of days of use so far. */
  readonly told: readonly UseDayRow[];
  readonly first: string;
  readonly last: string;
}

/** Days of the stay, so many apart, give or take. */
function spaced({ first, last }: Stay, apart: number, random: Random): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, apart + random.int(-2, 3))) days.push(day);
  return days;
}

type Results = DrugTestInput['results'];
const CUP = ['cocaine', 'amphetamine', 'methamphetamine', 'opioid', 'benzodiazepine', 'cannabis'] as const;

/** Whether ketamine would show: use of the last days, or a supervised dose. */
function wouldShow({ days }: Stay, day: string): boolean {
  const near = days.filter((each) => each.day < day && daysBetween(each.day, day) <= 3);
  return near.some(({ use, esketamineMg }) => use !== null || esketamineMg > 0);
}

/** Whether a week before the day is told of, all of it as none. */
function isToldNone({ told }: Stay, day: string): boolean {
  const week = told.filter(
    (each) => each.substance === 'ketamine' && each.standing && each.day < day && daysBetween(each.day, day) <= 7,
  );
  return week.length === 7 && week.every(({ state, source }) => state === 'no' && source !== 'test');
}

function resultsOf(isPositive: boolean, hasKetamine: boolean, random: Random): Results {
  const others = CUP.map((analyte) => ({ analyte, result: random.chance(0.05) ? 'positive' : 'negative' }) as const);
  if (!hasKetamine) return others;
  const result = isPositive ? 'positive' : 'negative';
  const norketamine = random.chance(0.5) ? [{ analyte: 'norketamine', result } as const] : [];
  return [{ analyte: 'ketamine', result }, ...norketamine, ...others];
}

/** Every week or so; one cup in eight has no ketamine on it, and one test of the stay differs from what was told. */
function testsOf(stay: Stay, desk: Desk): EnteredRow[] {
  const { random, clock, anchorDay } = desk;
  const days = spaced(stay, 9, random);
  const differing = stay.course === 'lapse_and_return' ? days.findLast((day) => isToldNone(stay, day)) : undefined;
  return days.flatMap((day) => {
    const minute = random.int(560, 980);
    const frame = frameAt(desk, { day, minute: minute + 12 });
    if (frame === null) return [];
    const isDeclined = day !== differing && random.chance(0.05);
    const reportedOn = addDays(day, random.int(2, 4));
    const isConfirmed = !isDeclined && day !== differing && random.chance(0.15) && reportedOn < anchorDay;
    const hasKetamine = day === differing || isConfirmed || random.chance(0.87);
    const entered: Entered<DrugTestInput> = {
      collectedAt: iso(clock.at(day, minute)),
      declined: isDeclined,
      specimen: 'urine',
      method: isConfirmed ? 'laboratory_confirmation' : 'point_of_care',
      observed: isDeclined ? null : random.chance(0.4),
      temperatureInRange: isDeclined || random.chance(0.15) ? null : random.chance(0.98),
      creatinine: isConfirmed ? random.int(40, 180) / 10 : null,
      results: isDeclined ? [] : resultsOf(day === differing || wouldShow(stay, day), hasKetamine, random),
      reportedOn: isConfirmed ? reportedOn : null,
      note: isDeclined ? 'Would rather not today. Asked again next week.' : '',
    };
    return [rowOf(frame, entered, { local_day: day, results: entered.results })];
  });
}

const NOTHING_FOUND: Pick<
  BladderCheckInput,
  'voidedVolume' | 'dipstick' | 'culture' | 'egfr' | 'creatinine' | 'alp' | 'ggt' | 'ultrasoundOn' | 'bladderWall'
> = {
  voidedVolume: null,
  dipstick: null,
  culture: null,
  egfr: null,
  creatinine: null,
  alp: null,
  ggt: null,
  ultrasoundOn: null,
  bladderWall: null,
};

/** How bad the bladder is, 0 to 1, falling with the days in treatment; it stays bad in the course of bladder pain. */
function badness({ course, first }: Stay, day: string, random: Random): number {
  const [start, end] = course === 'bladder_pain' ? [1, 0.72] : [0.5, 0.12];
  const share = Math.min(1, daysBetween(first, day) / 100);
  return Math.min(1, Math.max(0, start + (end - start) * share + random.normal() * 0.06));
}

function checkOf(stay: Stay, day: string, place: number, desk: Desk): Entered<BladderCheckInput> {
  const { random } = desk;
  const bad = badness(stay, day, random);
  const isPainful = stay.course === 'bladder_pain';
  const some = <T>(value: T, chance: number): T | null => (random.chance(chance) ? value : null);
  const isLast = isPainful && daysBetween(day, desk.anchorDay) <= 13;
  const hasStage = isPainful && place === 1;
  const wasScanned = isPainful && place === 1;
  return {
    checkedOn: day,
    dayVoids: some(Math.round(6 + bad * 9 + random.normal() * 0.6), 0.95),
    nightVoids: some(Math.max(0, Math.round(bad * 4 + random.normal() * 0.4)), 0.95),
    urgency: some(Math.min(10, Math.round(bad * 8)), 0.9),
    pain: some(Math.min(10, Math.round(bad * 7)), 0.9),
    painEases: some(bad > 0.4, 0.5),
    dysuria: some(bad > 0.6, 0.7),
    incontinence: some('none', 0.8),
    blood: isLast ? 'visible' : some(bad > 0.8 ? 'dipstick' : 'none', 0.85),
    retention: some(false, 0.8),
    flankPain: some(false, 0.8),
    fever: some(false, 0.8),
    comfortBreaks: some(bad > 0.5, 0.9),
    ...NOTHING_FOUND,
    egfr: isPainful && place % 3 === 0 ? random.int(84, 104) : null,
    ultrasoundOn: wasScanned ? addDays(day, -1) : null,
    bladderWall: wasScanned ? 'thickened' : null,
    hydronephrosis: wasScanned ? 'none' : null,
    cystoscopyOn: null,
    cystoscopyFinding: '',
    stage: hasStage ? 'one' : null,
    stageCriteria: hasStage ? ['symptoms', 'usual_imaging'] : [],
    source: 'patient',
    note: isLast ? 'Saw blood twice this week. Would like somebody to look at it.' : '',
  };
}

function bladderOf(stay: Stay, desk: Desk): EnteredRow[] {
  const apart = stay.course === 'bladder_pain' ? 12 : 27;
  return spaced(stay, apart, desk.random).flatMap((day, place) => {
    const frame = frameAt(desk, { day, minute: desk.random.int(600, 1_000) });
    return frame === null ? [] : [rowOf(frame, checkOf(stay, day, place, desk))];
  });
}

function bodyOf(stay: Stay, desk: Desk): EnteredRow[] {
  const { random } = desk;
  const weight = 52 + (Number.parseInt(desk.patientId.slice(-4), 16) % 280) / 10;
  const height = 160 + (Number.parseInt(desk.patientId.slice(-3), 16) % 28);
  return spaced(stay, 33, random).flatMap((day, place) => {
    const frame = frameAt(desk, { day, minute: random.int(600, 1_000) });
    if (frame === null) return [];
    const since = daysBetween(stay.first, day);
    const entered: Entered<BodyCheckInput> = {
      checkedOn: day,
      kCramps: since < 20 ? random.pick(['mild', 'moderate', 'severe']) : random.pick(['none', 'none', 'mild']),
      noseBleeding: random.chance(0.2) ? null : since < 30 && random.chance(0.5),
      septumDamage: random.chance(0.5) ? null : random.chance(0.1),
      bowel: random.pick(['usual', 'usual', 'constipation']),
      weight: random.chance(0.85) ? Math.round((weight + since * 0.03) * 10) / 10 : null,
      height: place === 0 ? height : null,
      sleepHours: random.chance(0.7) ? Math.round(8 + Math.min(6, since / 10)) / 2 : null,
      source: 'patient',
      note: '',
    };
    return [rowOf(frame, entered)];
  });
}

const NOBODY_ASKED: Entered<AdverseEventInput> = {
  occurredAt: '',
  eventType: 'other',
  substancesKnown: 'not_known',
  substances: [],
  alone: null,
  consciousness: null,
  breathing: null,
  over48Hours: null,
  naloxone: null,
  airwayHelp: null,
  ambulance: null,
  emergencyDepartment: null,
  admitted: null,
  intent: null,
  outcome: null,
  reportedTo: '',
  followUpOn: null,
  followUpBy: '',
  source: 'patient',
  note: '',
};

type Told = Partial<Entered<AdverseEventInput>>;
const WITH_ALCOHOL: Told = {
  eventType: 'overdose',
  substancesKnown: 'named',
  substances: ['ketamine', 'alcohol'],
  alone: false,
  consciousness: 'lost',
  breathing: 'slow',
  naloxone: false,
  airwayHelp: true,
  ambulance: true,
  emergencyDepartment: true,
  admitted: false,
  intent: 'accidental',
  outcome: 'recovered',
  source: 'collateral',
  note: 'Friends put them on their side and called the ambulance.',
};
const COLLAPSE: Told = {
  eventType: 'collapse',
  substancesKnown: 'named',
  substances: ['ketamine'],
  alone: true,
  consciousness: 'drowsy',
  ambulance: false,
  intent: 'accidental',
  outcome: 'recovered',
};
const FALL: Told = {
  eventType: 'fall',
  substancesKnown: 'none',
  consciousness: 'awake',
  breathing: 'usual',
  emergencyDepartment: false,
  intent: 'accidental',
  outcome: 'recovered',
  note: 'Slipped on the stairs of the house, bruised knee.',
};

/** What is told of the time before treatment, and the rare thing in it. */
function eventsOf(stay: Stay, desk: Desk): EnteredRow[] {
  const { random, clock } = desk;
  const { first, last, course } = stay;
  const happened: (readonly [day: string, toldOn: string, event: Told])[] = [];
  if (random.chance(0.25)) happened.push([addDays(first, -random.int(9, 60)), first, COLLAPSE]);
  const middle = addDays(first, Math.floor(daysBetween(first, last) * 0.6));
  if (course === 'alcohol_co_use') happened.push([middle, addDays(middle, 1), WITH_ALCOHOL]);
  else if (random.chance(0.08)) happened.push([middle, middle, FALL]);
  return happened.flatMap(([day, toldOn, event]) => {
    const frame = frameAt(desk, { day: toldOn, minute: random.int(1_010, 1_060) });
    if (frame === null) return [];
    const occurredAt = iso(clock.at(day, day === toldOn ? random.int(600, 900) : random.int(1_200, 1_380)));
    return [rowOf(frame, { ...NOBODY_ASKED, ...event, occurredAt }, { local_day: day })];
  });
}

/** Tests, bladder, body and adverse events of one stay. Its chance is its own, so that nothing else in the demo changes. */
export function addBody(
  { journey, course, days }: Pick<Stay, 'journey' | 'course' | 'days'>,
  at: Desk,
  tables: BodyTables & { readonly use_day: readonly UseDayRow[] },
): void {
  const { assessedOn, lastContact } = journey;
  if (assessedOn === null) return;
  const desk: Desk = { ...at, random: new Random(`body ${at.episodeId}`) };
  const told = tables.use_day.filter(({ patient_id }) => patient_id === at.patientId);
  const last = lastContact ?? addDays(at.anchorDay, -1);
  const stay: Stay = { journey, course, days, told, first: assessedOn, last };
  tables.drug_test.push(...testsOf(stay, desk));
  tables.bladder_check.push(...bladderOf(stay, desk));
  tables.body_check.push(...bodyOf(stay, desk));
  tables.adverse_event.push(...eventsOf(stay, desk));
}
