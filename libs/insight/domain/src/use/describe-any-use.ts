import { inSpan, useCounts, type AnyDayOfUse, stateWords } from '@cairn/tracking-domain';
import { epochDay, formatDay, fromEpochDay, capitalised, counted, joinWords } from '@cairn/shared-util';
import { countedSpan, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { sentenceOf, type Sentence } from '../words/sentence';
import type { Reading, TableTwin } from '../words/table-twin';
import type { AnyUse } from './any-use';
import { shownDays } from './use-table';

function lastWords(days: readonly AnyDayOfUse[], today: number): string {
  const last = days.findLast(({ state }) => state === 'used');
  return last === undefined ? '' : `, last on ${dayWords(last.day, today)}`;
}

/**
 * Use of any substance in words. Days of use are told of all days and never of the known ones: one substance used makes a
 * day known, but only all of them without use make it a day of none, so that a share of the known days would be too high.
 * No test of change for the same reason. The denominator is the days that are known for every substance, or used.
 */
export function describeAnyUse(timeline: Timeline, { lanes, days }: AnyUse, range: DayRange): Sentence {
  const span = countedSpan(range, timeline.today);
  const inside = days.filter(({ day }) => inSpan(day, span));
  const { used, none, known, notKnown, of } = useCounts(inside, span);
  const some = inside.filter(({ state }) => state === 'partial').length;
  const names = joinWords(lanes.map(({ name }) => name));
  const level =
    of === 0
      ? 'No whole day to count yet.'
      : `Used on ${used} of ${counted(of, 'day')}${lastWords(inside, epochDay(timeline.today))}; none confirmed of ${names} on ${none}.`;
  const parts = [
    { text: level },
    { text: some === 0 ? '' : ` None of some and the others not known on ${some}.` },
    { text: notKnown === some ? '' : ` Not known on ${notKnown - some}.` },
  ];
  return sentenceOf('Use, any substance', parts, { known, of, unit: 'days' });
}

/** Every day of the range: over all substances, and what is known of each. */
export function anyUseTable(timeline: Timeline, { lanes, days }: AnyUse, range: DayRange): TableTwin {
  const rows = shownDays(timeline, range, days).map((day) => [
    formatDay(fromEpochDay(day.day), 'weekday-long'),
    stateWords(day),
    ...day.each.map((one) => stateWords(one)),
  ]);
  const columns = ['Day', 'Any substance', ...lanes.map(({ name }) => capitalised(name))];
  return { caption: 'Use of any substance, day by day', columns, rows };
}

/** "Friday 16 October, known for some substances only: ketamine none, alcohol not recorded". */
export function anyUseReadings(timeline: Timeline, { lanes, days }: AnyUse, range: DayRange): Reading[] {
  const today = epochDay(timeline.today);
  return shownDays(timeline, range, days).map((day) => {
    const each = lanes.map(({ name }, index) => `${name} ${stateWords(day.each[index])}`).join('; ');
    return { day: day.day, text: `${dayWords(day.day, today, 'weekday')}, ${stateWords(day)}: ${each}` };
  });
}
