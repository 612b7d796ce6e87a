import { labelOf } from '@cairn/shared-util';
import { SUBSTANCES, SubstanceKey, type SubstanceGroup } from '@cairn/patients-domain';
import type { Unit, UseDay } from '@cairn/tracking-domain';
import { usualUnit } from '../fields/usual-unit';

/** A substance with days of its own; `substanceText` names it where the key is not enough. */
export interface CalendarLane {
  readonly substance: SubstanceKey;
  readonly substanceText: string;
}

export const laneKey = ({ substance, substanceText }: CalendarLane): string =>
  substanceText === '' ? substance : `${substance}:${substanceText}`;

export function laneOf(key: string): CalendarLane | null {
  const [code = '', ...text] = key.split(':');
  const substance = SubstanceKey.safeParse(code).data;
  return substance === undefined ? null : { substance, substanceText: text.join(':').slice(0, 60) };
}

/** "Ketamine", or the name of what the list does not have. */
export function laneName({ substance, substanceText }: CalendarLane): string {
  return substanceText === '' ? labelOf(SUBSTANCES.codes, substance) : substanceText;
}

/** What a person without an episode is asked about. */
const USUAL: SubstanceKey = 'ketamine';

/** The substances of the episode, the main one first; they are asked about every day. */
export function askedLanes(
  episode: { readonly primarySubstance: string; readonly otherSubstances: readonly string[] } | null,
): CalendarLane[] {
  const named = episode === null ? [USUAL] : [episode.primarySubstance, ...episode.otherSubstances];
  const known = named.flatMap((key) => SubstanceKey.safeParse(key).data ?? []);
  return (known.length === 0 ? [USUAL] : known).map((substance) => ({ substance, substanceText: '' }));
}

/** Everything with a grid of its own, each once: what is asked about, what has entries, and what was chosen now. */
export function lanesOf(
  asked: readonly CalendarLane[],
  entries: Iterable<UseDay>,
  chosen: CalendarLane | null,
): CalendarLane[] {
  const lanes = new Map(asked.map((lane) => [laneKey(lane), lane]));
  for (const { substance, substanceText } of [...entries, ...(chosen === null ? [] : [chosen])]) {
    const lane = { substance, substanceText };
    if (!lanes.has(laneKey(lane))) lanes.set(laneKey(lane), lane);
  }
  return [...lanes.values()];
}

/** The unit in which this person last told of it, else the usual one. */
export function unitOf(lane: CalendarLane, entries: Iterable<UseDay>): Unit {
  const told = [...entries].filter((entry) => laneKey(entry) === laneKey(lane) && entry.unit !== null);
  const last = told.sort((one, other) => one.day.localeCompare(other.day)).at(-1);
  return last?.unit ?? usualUnit(lane.substance);
}

const GROUPS: readonly (readonly [SubstanceGroup, string])[] = [
  ['dissociative', 'Dissociatives'],
  ['depressant', 'Depressants'],
  ['stimulant', 'Stimulants'],
  ['serotonergic', 'Serotonergics'],
  ['hallucinogen', 'Hallucinogens'],
  ['other', 'Others'],
];

/** The list of substances by group, to choose one from. */
export const SUBSTANCE_GROUPS = GROUPS.map(([group, label]) => ({
  label,
  substances: SUBSTANCES.codes.filter((code) => code.group === group),
}));
