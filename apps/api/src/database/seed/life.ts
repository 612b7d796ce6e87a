import { addDays, eachDay, isoWeekday } from '@cairn/shared-util';
import type { UseDayInput } from '@cairn/tracking-domain';
import { FIRST_DOSE_DAY, interludesOf, type Interlude } from './interludes';
import { stageOn, treatmentDay, type Journey, type Stage } from './journey';
import type { CourseKey, OtherSubstance, Plan } from './plans';
import type { Random } from './random';

/** What happened on one day, before anybody wrote anything down. */
export interface LifeDay {
  readonly day: string;
  /** Days since admission; negative before it. */
  readonly since: number;
  readonly stage: Stage | null;
  /** On leave or ill: harder to reach, sessions wait. */
  readonly away: 'leave' | 'ill' | null;
  /** How strong cravings were, before chance. */
  readonly craving: number;
  readonly use: Use | null;
  readonly alcoholUnits: number;
  readonly spliffs: number;
  /** Milligrams given under medical supervision. */
  readonly esketamineMg: number;
}

export interface Use {
  readonly grams: number;
  readonly forPain: boolean;
  readonly setting: NonNullable<UseDayInput['setting']>;
}

export interface Life {
  readonly days: readonly LifeDay[];
  readonly interludes: readonly Interlude[];
  /** Other substances the person is asked about. */
  readonly others: readonly OtherSubstance[];
}

const FOLLOWBACK_DAYS = 28;

interface Moment {
  readonly day: string;
  readonly since: number;
  readonly weekday: number;
  readonly stage: Stage | null;
  readonly flare: boolean;
  readonly leaves: readonly Interlude[];
  readonly random: Random;
  readonly drinks: boolean;
}

const AT_HOME: readonly Use['setting'][] = ['alone_at_home', 'alone_at_home', 'with_others_at_home'];
const OUT: readonly Use['setting'][] = ['club_or_party', 'with_others_at_home', 'club_or_party'];

const half = (grams: number): number => Math.max(0.3, Math.round(grams * 10) / 10);

function beforeTreatment({ random, weekday }: Moment): Use | null {
  if (!random.chance(weekday >= 5 ? 0.96 : 0.86)) return null;
  return { grams: half(2 + random.normal() * 0.6), forPain: random.chance(0.15), setting: random.pick(AT_HOME) };
}

/** The days of a short return to use: Friday and Saturday of the home leave, and the Friday after. */
function lapseDay({ day, leaves }: Moment): Use | null {
  const [leave] = leaves.filter(({ kind }) => kind === 'leave');
  if (leave === undefined) return null;
  const grams = new Map([
    [leave.from, 1],
    [addDays(leave.from, 1), 1.5],
    [addDays(leave.from, 7), 0.5],
  ]).get(day);
  return grams === undefined ? null : { grams, forPain: false, setting: 'with_others_at_home' };
}

function painUse({ random, flare, since }: Moment): Use | null {
  const likely = since < 10 ? 0.2 : flare ? 0.8 : 0.36;
  if (!random.chance(likely)) return null;
  return { grams: half(0.8 + random.normal() * 0.25), forPain: random.chance(0.86), setting: 'alone_at_home' };
}

function partyUse({ random, drinks, since, weekday }: Moment): Use | null {
  if (since < 10 || !drinks || !random.chance(weekday >= 5 && weekday <= 6 ? 0.55 : 0.08)) return null;
  return { grams: half(0.9 + random.normal() * 0.3), forPain: false, setting: random.pick(OUT) };
}

function earlyUse({ random, since }: Moment): Use | null {
  if (since < 4 || !random.chance(0.45)) return null;
  return { grams: half(1.2 + random.normal() * 0.3), forPain: false, setting: random.pick(AT_HOME) };
}

const USE: Readonly<Record<CourseKey, (moment: Moment) => Use | null>> = {
  steady_recovery: () => null,
  lapse_and_return: lapseDay,
  early_drop_out: earlyUse,
  bladder_pain: painUse,
  alcohol_co_use: partyUse,
  supervised_esketamine: () => null,
};

const fall = (from: number, to: number, days: number) => (since: number) => to + (from - to) * Math.exp(-since / days);

const LEVEL: Readonly<Record<CourseKey, (since: number) => number>> = {
  steady_recovery: fall(8.7, 1.1, 42),
  lapse_and_return: fall(8.5, 3.2, 30),
  early_drop_out: (since) => 8.4 - since * 0.05,
  bladder_pain: (since) => 6.3 - Math.min(since, 60) * 0.008,
  alcohol_co_use: fall(6.8, 4.2, 40),
  supervised_esketamine: fall(8.2, 2.1, 50),
};

const isPayday = (day: string): boolean => isoWeekday(day) === 5 && addDays(day, 7).slice(5, 7) !== day.slice(5, 7);

/** What the weekday adds: Fridays and Saturdays are harder, the Friday after payday most of all. */
function weekdayLift(course: CourseKey, { day, weekday, stage }: Moment): number {
  const inHouse = stage?.setting === 'inpatient';
  const scale = inHouse ? 0.3 : course === 'alcohol_co_use' ? 1.9 : 1;
  const weekend = weekday === 5 ? 1.2 : weekday === 6 ? 0.8 : 0;
  return scale * (weekend + (isPayday(day) ? 0.7 : 0));
}

function aroundLapse({ day, leaves }: Moment): number {
  const [leave] = leaves.filter(({ kind }) => kind === 'leave');
  if (leave === undefined || day < addDays(leave.from, -1)) return 0;
  const after = eachDay(leave.from, day).length;
  return 4 * Math.exp(-after / 6);
}

function cravingLevel(course: CourseKey, moment: Moment): number {
  if (moment.since < 0) return 8;
  const lapse = course === 'lapse_and_return' ? aroundLapse(moment) : 0;
  const flare = moment.flare ? 1.2 : 0;
  return LEVEL[course](moment.since) + weekdayLift(course, moment) + lapse + flare;
}

const DRINK: readonly number[] = [0.1, 0.1, 0.15, 0.35, 0.88, 0.9, 0.3];

function drinksToday(course: CourseKey, { weekday, since, stage, random }: Moment): boolean {
  const usual = DRINK[weekday - 1] ?? 0;
  const indoors = stage?.setting === 'inpatient' || stage?.setting === 'residential';
  const scale = course === 'alcohol_co_use' ? 1 : 0.35;
  return random.chance(usual) && random.chance(scale) && !indoors && (since < 0 || since >= 10);
}

const dosesPerWeek = (week: number): readonly number[] => (week < 4 ? [2, 5] : week < 8 || week % 2 === 0 ? [2] : []);

/** Supervised doses: twice a week for four weeks, weekly for four, then every second week. */
function esketamine(course: CourseKey, { since, weekday }: Moment): number {
  if (course !== 'supervised_esketamine' || since < FIRST_DOSE_DAY) return 0;
  const week = Math.floor((since - FIRST_DOSE_DAY) / 7);
  if (!dosesPerWeek(week).includes(weekday)) return 0;
  return week === 0 ? 56 : 84;
}

function othersOf(plan: Plan, course: CourseKey, random: Random): Life['others'] {
  if (plan.kind === 'treatment' && plan.others !== undefined) return plan.others;
  const alcohol = course === 'alcohol_co_use' || random.chance(0.25);
  const cannabis = random.chance(0.35);
  return [...(alcohol ? (['alcohol'] as const) : []), ...(cannabis ? (['cannabis'] as const) : [])];
}

function awayOn(day: string, interludes: readonly Interlude[]): LifeDay['away'] {
  const here = interludes.filter(({ from, to }) => from <= day && day <= to);
  if (here.some(({ kind }) => kind === 'leave')) return 'leave';
  return here.some(({ kind }) => kind === 'ill') ? 'ill' : null;
}

function spliffsToday({ random, stage, since }: Moment): number {
  const indoors = stage?.setting === 'inpatient' || stage?.setting === 'residential';
  return !indoors && random.chance(since < 0 ? 0.6 : 0.25) ? random.int(1, 3) : 0;
}

function dayOf(course: CourseKey, others: Life['others'], moment: Moment): LifeDay {
  const { day, since, stage, random } = moment;
  const drinks = others.includes('alcohol') && drinksToday(course, moment);
  return {
    day,
    since,
    stage,
    away: awayOn(day, moment.leaves),
    craving: cravingLevel(course, moment),
    use: since < 0 ? beforeTreatment(moment) : since === 0 ? null : USE[course]({ ...moment, drinks }),
    alcoholUnits: drinks ? random.int(4, 14) : 0,
    spliffs: others.includes('cannabis') ? spliffsToday(moment) : 0,
    esketamineMg: esketamine(course, moment),
  };
}

/** Every day from four weeks before the assessment to the last contact or the day before the anchor. */
export function lifeOf(journey: Journey, course: CourseKey, anchor: { day: string; random: Random }): Life {
  const { random } = anchor;
  const lastDay = journey.lastContact ?? addDays(anchor.day, -1);
  const others = othersOf(journey.plan, course, random);
  const track = journey.plan.kind === 'treatment' ? journey.plan.track : 'community';
  const interludes = interludesOf(journey, { course, track, lastDay, random });
  const first = addDays(journey.assessedOn ?? journey.referredOn, -FOLLOWBACK_DAYS);
  const days = eachDay(first, lastDay).map((day) =>
    dayOf(course, others, {
      day,
      since: journey.admittedOn === null ? -1 : treatmentDay(journey, day),
      weekday: isoWeekday(day),
      stage: stageOn(journey, day),
      flare: interludes.some(({ kind, from, to }) => kind === 'flare' && from <= day && day <= to),
      leaves: interludes,
      random,
      drinks: false,
    }),
  );
  return { days, interludes, others };
}
