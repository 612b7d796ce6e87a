import { inSpan } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { substanceLanes } from '../use/substance-lanes';

function ratedIn({ cravings }: Timeline, range: DayRange): Set<string> {
  const span = spanOf(range);
  const keys = cravings.substance
    .filter((_, row) => inSpan(cravings.day[row] ?? Number.NaN, span))
    .map((place) => SUBSTANCES.codes[place]?.key);
  return new Set(keys.filter((key) => key !== undefined));
}

/**
 * The substances whose craving a range shows: the main one of the episode first, rated or not, then every other one with a
 * rating in the range, today included, in the order of the lanes of use. Never empty, and no rating is left out.
 */
export function cravedSubstances(timeline: Timeline, range: DayRange): string[] {
  const rated = ratedIn(timeline, range);
  const lanes = substanceLanes(timeline, range).map(({ substance }) => substance);
  return [...new Set([...lanes.filter((substance, place) => place === 0 || rated.has(substance)), ...rated])];
}
