import { inSpan } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { substanceName } from '../words/names';

/** A substance with days of its own. `text` names it where the key is not enough. */
export interface SubstanceLane {
  readonly substance: string;
  readonly text: string;
  readonly name: string;
}

/** What a person without an episode is asked about. */
const USUAL = 'ketamine';

/**
 * The substances that a range has days to show of: the episode's, main one first, whether they have entries or not; then
 * whatever else has entries in the range, in order of their first day. Never empty.
 */
export function substanceLanes({ episode, useDays }: Timeline, range: DayRange): SubstanceLane[] {
  const lanes = new Map<string, SubstanceLane>();
  const add = (substance: string, text: string): void => {
    const key = `${substance} ${text}`;
    if (!lanes.has(key)) lanes.set(key, { substance, text, name: substanceName(substance, text) });
  };
  for (const substance of [episode?.primarySubstance ?? USUAL, ...(episode?.otherSubstances ?? [])]) add(substance, '');
  const span = spanOf(range);
  useDays.day.forEach((day, row) => {
    const substance = SUBSTANCES.codes[useDays.substance[row] ?? -1]?.key;
    if (substance !== undefined && inSpan(day, span)) add(substance, useDays.substanceText[row] ?? '');
  });
  return [...lanes.values()];
}
