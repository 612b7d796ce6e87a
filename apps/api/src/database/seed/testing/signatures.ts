import {
  attendanceOf,
  cravingsOf,
  dailyMedians,
  type DayMedian,
  sessionsOf,
  type SessionReading,
  type Timeline,
  useDaysOf,
} from '@cairn/insight-domain';
import { epochDay, fromEpochDay, isoWeekday, labelOf } from '@cairn/shared-util';
import { SESSION_TYPES, wasSeen, abstinenceOf, type DayOfUse, isKnown, median } from '@cairn/tracking-domain';
import type { CourseKey } from '../plans';

/** What a person’s charts show since admission, read with the same functions as the page. */
export interface Figures {
  readonly admitted: number;
  readonly cravings: readonly DayMedian[];
  readonly ketamine: readonly DayOfUse[];
  readonly alcohol: readonly DayOfUse[];
  readonly esketamine: readonly DayOfUse[];
  readonly sessions: readonly SessionReading[];
  readonly events: Timeline['events'];
  readonly lastDay: number;
}

const FORTNIGHT = 14;
const UROLOGY = labelOf(SESSION_TYPES.codes, 'urology_clinic');
const DETOX = 10;

export function figuresOf(timeline: Timeline): Figures {
  const admitted = epochDay(timeline.episode?.admittedOn ?? timeline.today);
  const since = <T extends { day: number }>(rows: readonly T[]): T[] => rows.filter(({ day }) => day >= admitted);
  return {
    admitted,
    cravings: since(dailyMedians(cravingsOf(timeline, 'ketamine'))),
    ketamine: since(useDaysOf(timeline, 'ketamine')),
    alcohol: since(useDaysOf(timeline, 'alcohol')),
    esketamine: since(useDaysOf(timeline, 'esketamine')),
    sessions: since(sessionsOf(timeline)),
    events: timeline.events.filter(({ startsOn }) => epochDay(startsOn) >= admitted),
    lastDay: epochDay(timeline.episode?.dischargedOn ?? timeline.to),
  };
}

const level = (days: readonly DayMedian[]): number => median(days.map((day) => day.median)) ?? Number.NaN;
const atFirst = ({ cravings }: Figures): number => level(cravings.slice(0, FORTNIGHT));
const atLast = ({ cravings }: Figures): number => level(cravings.slice(-FORTNIGHT));
const used = (days: readonly DayOfUse[]): DayOfUse[] => days.filter(({ state }) => state === 'used');
const doses = ({ esketamine }: Figures): number => esketamine.filter(({ prescribed }) => prescribed?.supervised).length;

/** Share of known days with use, from one day to before another; NaN where none is known. */
function shareUsed(days: readonly DayOfUse[], first: number, end: number): number {
  const known = days.filter((day) => isKnown(day) && day.day >= first && day.day < end);
  return used(known).length / known.length;
}

/** Craving falls from 6 or more to 3 or less, no use at all, four of five booked sessions attended, no medicine. */
function steadyRecovery(figures: Figures): boolean {
  const { attended, booked } = attendanceOf(figures.sessions, { first: figures.admitted, last: figures.lastDay });
  const quiet = used(figures.ketamine).length === 0 && doses(figures) === 0;
  return quiet && atFirst(figures) >= 6 && atLast(figures) <= 3 && attended / booked >= 0.8;
}

/** 30 days or more without use, then 2 to 4 days of use within a fortnight with a peak, then 21 days or more without. */
function lapseAndReturn({ ketamine, cravings, admitted, lastDay }: Figures): boolean {
  const days = used(ketamine).map(({ day }) => day);
  const [first, last] = [days[0] ?? Number.NaN, days.at(-1) ?? Number.NaN];
  const before = abstinenceOf(ketamine.filter(({ day }) => day < first)).longest.bridged;
  const after = ketamine.filter(({ day, state }) => day > last && state === 'none').length;
  const peak = Math.max(
    ...cravings.filter(({ day }) => day >= first - 1 && day <= last + 1).map((day) => day.greatest),
  );
  const usual = level(cravings.filter(({ day }) => day >= first - FORTNIGHT && day < first - 1));
  const few = days.length >= 2 && days.length <= 4 && last - first < FORTNIGHT;
  return few && first - admitted >= 30 && before.days >= 30 && lastDay - last >= 21 && after >= 15 && peak >= usual + 2;
}

/** Seen, rated and asked within the first 14 days only; at least two booked sessions missed afterwards, then nothing. */
function earlyDropOut({ sessions, cravings, ketamine, admitted, lastDay }: Figures): boolean {
  const seen = sessions.filter(wasSeen).map(({ day }) => day);
  const known = ketamine.filter(isKnown).map(({ day }) => day);
  const lastContact = Math.max(...seen, ...known, ...cravings.map(({ day }) => day));
  const missed = sessions.filter(({ day, state }) => day > lastContact && state === 'missed').length;
  return lastContact - admitted < FORTNIGHT && missed >= 2 && lastDay - lastContact >= 7;
}

/** Use on a quarter or more of known days early and late, craving level and 5 or more, urology clinics, flares marked. */
function bladderPain(figures: Figures): boolean {
  const { ketamine, admitted, lastDay, sessions, events } = figures;
  const middle = (admitted + DETOX + lastDay) / 2;
  const halves = [shareUsed(ketamine, admitted + DETOX, middle), shareUsed(ketamine, middle, lastDay + 1)];
  const urology = sessions.filter(({ typeLabel }) => typeLabel === UROLOGY).length;
  const flares = events.filter(({ label }) => label === 'Bladder pain worse').length;
  const level5 = atLast(figures) >= 5 && Math.abs(atFirst(figures) - atLast(figures)) < 2;
  return halves.every((share) => share >= 0.25) && level5 && urology >= 1 && flares >= 2;
}

/** Ketamine only where alcohol was used the same day, mostly Fridays and Saturdays, when craving is 2 or more higher. */
function alcoholCoUse({ ketamine, alcohol, cravings, admitted }: Figures): boolean {
  const days = used(ketamine).filter(({ day }) => day >= admitted + DETOX);
  const drank = new Map(alcohol.filter(isKnown).map(({ day, state }) => [day, state === 'used']));
  const answered = days.filter(({ day }) => drank.has(day));
  const together = answered.filter(({ day }) => drank.get(day)).length;
  const weekday = (day: number): number => isoWeekday(fromEpochDay(day));
  const later = cravings.filter(({ day }) => day >= admitted + DETOX);
  const weekend = level(later.filter(({ day }) => [5, 6].includes(weekday(day))));
  const early = level(later.filter(({ day }) => weekday(day) <= 3));
  return answered.length >= 3 && together / answered.length >= 0.9 && weekend - early >= 2;
}

/** Eight or more supervised doses in their own lane and bracket, none of them a day of use, and no use at all. */
function supervisedEsketamine(figures: Figures): boolean {
  const marked = figures.events.some(({ kind }) => kind === 'medical_ketamine');
  const never = used(figures.esketamine).length === 0 && used(figures.ketamine).length === 0;
  return doses(figures) >= 8 && marked && never && atFirst(figures) - atLast(figures) >= 2;
}

export const SIGNATURES: Readonly<Record<CourseKey, (figures: Figures) => boolean>> = {
  steady_recovery: steadyRecovery,
  lapse_and_return: lapseAndReturn,
  early_drop_out: earlyDropOut,
  bladder_pain: bladderPain,
  alcohol_co_use: alcoholCoUse,
  supervised_esketamine: supervisedEsketamine,
};

/** The courses whose signature a person’s charts carry. */
export function recognise(timeline: Timeline): CourseKey[] {
  const figures = figuresOf(timeline);
  return (Object.keys(SIGNATURES) as CourseKey[]).filter((course) => SIGNATURES[course](figures));
}
