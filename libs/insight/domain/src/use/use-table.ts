import { amountWords, inSpan, NOT_RECORDED, stateWords, type DayOfUse } from '@cairn/tracking-domain';
import { epochDay, formatDay, fromEpochDay } from '@cairn/shared-util';
import { spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { substanceName } from '../words/names';
import { type Reading, type TableTwin } from '../words/table-twin';
import { useDaysOf } from './use-days-of';
import { sourceName } from '@cairn/patients-domain';

/** Days of a range with what was entered; today only where it has an entry, as it is not over. */
export function shownDays<D extends DayOfUse>(timeline: Timeline, range: DayRange, days: readonly D[]): D[] {
  const today = epochDay(timeline.today);
  const entered = ({ state, source }: DayOfUse): boolean => state !== 'not_asked' || source !== null;
  return days.filter((day) => inSpan(day.day, spanOf(range)) && (day.day < today || entered(day)));
}

function amountCell(day: DayOfUse): string {
  return day.state === 'used' ? (amountWords(day) ?? NOT_RECORDED) : '';
}

/** Every day of the range in order of time: state, amount, who said so, and whether it was filled in late. */
export function useTable(timeline: Timeline, substanceKey: string, range: DayRange, substanceText = ''): TableTwin {
  const rows = shownDays(timeline, range, useDaysOf(timeline, substanceKey, substanceText)).map((day) => [
    formatDay(fromEpochDay(day.day), 'weekday-long'),
    stateWords(day, 'state'),
    amountCell(day),
    day.source === null ? NOT_RECORDED : sourceName(day.source),
    day.late ? 'more than one day later' : '',
  ]);
  const columns = ['Day', 'Use', 'Amount', 'Told by', 'Recorded'];
  return { caption: `Use of ${substanceName(substanceKey, substanceText)}, day by day`, columns, rows };
}

/** What each day reads out: "Friday 16 October, used 1 g", "Saturday 17 October, not recorded". */
export function useReadings(timeline: Timeline, substanceKey: string, range: DayRange, substanceText = ''): Reading[] {
  const today = epochDay(timeline.today);
  return shownDays(timeline, range, useDaysOf(timeline, substanceKey, substanceText)).map((day) => ({
    day: day.day,
    text: `${dayWords(day.day, today, 'weekday')}, ${stateWords(day)}`,
  }));
}
