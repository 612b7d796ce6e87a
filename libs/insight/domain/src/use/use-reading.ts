import type { DayOfUse } from '@cairn/tracking-domain';
import type { DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { substanceName } from '../words/names';
import type { Sentence } from '../words/sentence';
import type { Reading, TableTwin } from '../words/table-twin';
import { anyUseOf } from './any-use';
import { anyUseReadings, anyUseTable, describeAnyUse } from './describe-any-use';
import { describeUse } from './describe-use';
import type { SubstanceLane } from './substance-lanes';
import { useDaysOf } from './use-days-of';
import { useReadings, useTable } from './use-table';

/** Everything a lane of use shows: the days, what they say, the table that says the same, and each day read out. */
export interface UseReading {
  /** "ketamine", "any substance". */
  readonly name: string;
  readonly days: readonly DayOfUse[];
  /** Several substances read as one have no amounts, as units differ. */
  readonly hasAmounts: boolean;
  readonly sentence: Sentence;
  readonly twin: TableTwin;
  readonly readings: readonly Reading[];
}

/** The reading of one substance over a range. */
export function useReading(timeline: Timeline, { substance, text }: SubstanceLane, range: DayRange): UseReading {
  return {
    name: substanceName(substance, text),
    days: useDaysOf(timeline, substance, text),
    hasAmounts: true,
    sentence: describeUse(timeline, substance, range, text),
    twin: useTable(timeline, substance, range, text),
    readings: useReadings(timeline, substance, range, text),
  };
}

/** The reading of all substances over a range, as one. */
export function anyUseReading(timeline: Timeline, range: DayRange): UseReading {
  const any = anyUseOf(timeline, range);
  return {
    name: 'any substance',
    days: any.days,
    hasAmounts: false,
    sentence: describeAnyUse(timeline, any, range),
    twin: anyUseTable(timeline, any, range),
    readings: anyUseReadings(timeline, any, range),
  };
}
