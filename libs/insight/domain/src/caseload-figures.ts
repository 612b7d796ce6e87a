import { median, abstinenceOf, useCounts, type UseCounts, type DayState } from '@cairn/tracking-domain';
import { dayCountFrom, phaseDayWords } from '@cairn/patients-domain';
import { epochDay, formatDay, fromEpochDay, counted } from '@cairn/shared-util';
import type { CaseloadRow } from './caseload';
import { dailyMedians, type DayMedian } from './cravings/cravings-of';
import { levelWords } from './words/level';

const STATES: Readonly<Record<string, DayState>> = { u: 'used', n: 'none', k: 'unknown', '-': 'not_asked' };

/** Whole days the figures cover; they end the day before `asOf`. */
const COVERED_DAYS = 28;

export interface CaseloadCraving {
  /** One value a rated day, today’s included, for the sparkline. */
  readonly days: readonly DayMedian[];
  /** Median of the daily medians of the 28 days; null where none is rated. */
  readonly median: number | null;
  readonly least: number | null;
  readonly greatest: number | null;
  /** Last rating, today’s included, and its day. */
  readonly last: { readonly day: number; readonly intensity: number } | null;
  readonly known: number;
  readonly of: number;
  /** "Craving in 28 days: median 4, from 2 to 8, last 3 on 22 November, 21 of 28 days." */
  readonly text: string;
}

export interface CaseloadFigures {
  /** First and last day the figures cover. */
  readonly span: { readonly first: number; readonly last: number };
  /** "Rehab day 45"; null where the person is in no phase. */
  readonly phase: string | null;
  readonly phaseDay: number | null;
  readonly craving: CaseloadCraving;
  /** The 28 days of the main substance, oldest first. */
  readonly useDays: readonly { readonly day: number; readonly state: DayState }[];
  readonly use: UseCounts & { readonly longestWithout: number; readonly text: string };
  readonly sessions: { readonly attended: number; readonly booked: number; readonly text: string };
  /** Days between the last day any entry is about and the caseload’s day; 0 = today, null = no entry at all. */
  readonly daysSinceData: number | null;
  readonly daysSinceDataText: string;
}

function cravingText({ median: middle, least, greatest, last, known, of }: Omit<CaseloadCraving, 'text'>): string {
  if (last === null || middle === null || least === null || greatest === null) {
    return last === null
      ? `No craving rated in ${of} days.`
      : `Craving rated ${last.intensity} today, on none of the ${of} days before.`;
  }
  const when = formatDay(fromEpochDay(last.day), 'medium');
  const range = `median ${levelWords(middle)}, from ${least} to ${greatest}, last ${last.intensity} on ${when}`;
  return `Craving in ${of} days: ${range}, ${known} of ${of} days.`;
}

function cravingFigures(row: CaseloadRow, first: number, last: number): CaseloadCraving {
  const ratings = row.cravingDay.map((day, index) => ({ day, intensity: row.cravingIntensity[index] ?? Number.NaN }));
  const days = dailyMedians(ratings);
  const counted28 = days.filter(({ day }) => day >= first && day <= last);
  const figures = {
    days,
    median: median(counted28.map((day) => day.median)),
    least: counted28.length === 0 ? null : Math.min(...counted28.map((day) => day.least)),
    greatest: counted28.length === 0 ? null : Math.max(...counted28.map((day) => day.greatest)),
    last: ratings.at(-1) ?? null,
    known: counted28.length,
    of: COVERED_DAYS,
  };
  return { ...figures, text: cravingText(figures) };
}

function useFigures(days: CaseloadFigures['useDays'], span: CaseloadFigures['span']): CaseloadFigures['use'] {
  const counts = useCounts(days, span);
  const longestWithout = abstinenceOf(days).longest.strict.days;
  const unknown = counts.notKnown === 0 ? '' : `, ${counted(counts.notKnown, 'day')} not known`;
  const text =
    counts.known === 0
      ? `Use not known on any of ${counts.of} days.`
      : `Used on ${counts.used} of ${counted(counts.known, 'known day')}${unknown}.`;
  return { ...counts, longestWithout, text };
}

function sinceText(days: number | null): string {
  if (days === null) return 'no entry yet';
  return days === 0 ? 'today' : counted(days, 'day');
}

/**
 * The figures and words of one person on the caseload. They cover the 28 days ending the day before `asOf`; today’s rating
 * is drawn and may be the last one, but is not in the median. Absence stays null and is said in words, 0 stays 0. `today` is
 * the caseload’s clinic-local day, from which ages of data and phase days are counted.
 */
export function caseloadFigures(row: CaseloadRow, today: string): CaseloadFigures {
  const [now, asOf] = [epochDay(today), epochDay(row.asOf)];
  const span = { first: asOf - COVERED_DAYS, last: asOf - 1 };
  const useDays = [...row.use].map((letter, index) => ({
    day: span.first + index,
    state: STATES[letter] ?? 'not_asked',
  }));
  const phaseDay = row.phaseStartsOn === null ? null : dayCountFrom(row.phaseStartsOn, today);
  const daysSinceData = row.lastDataDay === null ? null : now - epochDay(row.lastDataDay);
  return {
    span,
    phase: row.phase === null || phaseDay === null ? null : phaseDayWords(row.phase, phaseDay),
    phaseDay,
    craving: cravingFigures(row, span.first, span.last),
    useDays,
    use: useFigures(useDays, span),
    sessions: {
      attended: row.attended,
      booked: row.booked,
      text: row.booked === 0 ? 'No session booked in 28 days.' : `Attended ${row.attended} of ${row.booked} booked.`,
    },
    daysSinceData,
    daysSinceDataText: sinceText(daysSinceData),
  };
}
