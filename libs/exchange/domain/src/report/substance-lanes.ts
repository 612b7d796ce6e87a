import { SUBSTANCES } from '@cairn/tracking-domain';
import { inSpan, spanOf, substanceName, type DayRange, type Timeline } from '@cairn/insight-domain';

/** A substance with days of its own on the page. */
export interface SubstanceLane {
  readonly substance: string;
  readonly text: string;
  readonly name: string;
}

/** Most lanes that fit the page; the others are named beneath it. */
export const LANES_MAX = 3;

/** The episode's substances first, main one in front, then whatever else has entries in the period; three at most. */
export function lanesOf(timeline: Timeline, range: DayRange): SubstanceLane[] {
  const lanes = new Map<string, SubstanceLane>();
  const add = (substance: string, text: string): void => {
    const key = `${substance} ${text}`;
    if (!lanes.has(key)) lanes.set(key, { substance, text, name: substanceName(substance, text) });
  };
  const { episode, useDays } = timeline;
  for (const substance of [episode?.primarySubstance ?? 'ketamine', ...(episode?.otherSubstances ?? [])])
    add(substance, '');
  const span = spanOf(range);
  useDays.day.forEach((day, row) => {
    const substance = SUBSTANCES.codes[useDays.substance[row] ?? -1]?.key;
    if (substance !== undefined && inSpan(day, span)) add(substance, useDays.substanceText[row] ?? '');
  });
  return [...lanes.values()].slice(0, LANES_MAX);
}
