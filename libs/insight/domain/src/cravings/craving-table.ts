import { daysOfSpan, NOT_RECORDED, stateWords, type DayOfUse } from '@cairn/tracking-domain';
import { epochDay, formatDay, fromEpochDay, joinWords } from '@cairn/shared-util';
import { spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { levelWords } from '../words/level';
import { substanceName } from '../words/names';
import { type Reading, type TableTwin } from '../words/table-twin';
import { useDaysOf } from '../use/use-days-of';
import { cravingsOf, dailyMedians, type CravingRating } from './cravings-of';
import { sevenDayMedian } from './seven-day-median';
import { sourceName } from '@cairn/patients-domain';

function byDay(ratings: readonly CravingRating[]): ReadonlyMap<number, CravingRating[]> {
  return Map.groupBy(ratings, ({ day }) => day);
}

function ratingWords({ intensity, source, late }: CravingRating): string {
  return `${intensity} (${sourceName(source)}${late ? ', recorded late' : ''})`;
}

/** Every day of the range, today included, in order of time: its ratings, their median, the 7-day median and use. */
export function cravingTable(timeline: Timeline, substanceKey: string, range: DayRange): TableTwin {
  const ratings = cravingsOf(timeline, substanceKey);
  const days = dailyMedians(ratings);
  const [rated, medians] = [byDay(ratings), new Map(days.map(({ day, median }) => [day, median]))];
  const line = new Map(sevenDayMedian(days).map(({ day, median }) => [day, median]));
  const use = new Map(useDaysOf(timeline, substanceKey).map((day) => [day.day, day]));
  const figure = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : levelWords(value);
  const rows = daysOfSpan(spanOf(range)).map((day) => [
    formatDay(fromEpochDay(day), 'weekday-long'),
    (rated.get(day) ?? []).map(ratingWords).join(', ') || NOT_RECORDED,
    figure(medians.get(day)) || NOT_RECORDED,
    figure(line.get(day)) || 'fewer than 4 of 7 days known',
    stateWords(use.get(day)),
  ]);
  const columns = ['Day', 'Ratings, 0 to 10', 'Median of the day', '7-day median', 'Use that day'];
  return { caption: `Craving for ${substanceName(substanceKey)}, day by day`, columns, rows };
}

function usePhrase(day: DayOfUse | undefined): string {
  return day?.state === 'used' ? `, ${stateWords(day)}` : '';
}

/**
 * What each rated day reads out on arrow keys, oldest first: "Friday 16 October, craving 8, used 1 g". Use is named on use
 * days only; days without a rating have no mark and are not read.
 */
export function cravingReadings(timeline: Timeline, substanceKey: string, range: DayRange): Reading[] {
  const rated = byDay(cravingsOf(timeline, substanceKey));
  const use = new Map(useDaysOf(timeline, substanceKey).map((day) => [day.day, day]));
  const [{ first, last }, today] = [spanOf(range), epochDay(timeline.today)];
  return [...rated]
    .filter(([day]) => day >= first && day <= last)
    .map(([day, ratings]) => {
      const values = joinWords(ratings.map(({ intensity }) => String(intensity)));
      const text = `${dayWords(day, today, 'weekday')}, craving ${values}${usePhrase(use.get(day))}`;
      return { day, text };
    });
}
