import { SUBSTANCES, type SubstanceGroup } from '@cairn/patients-domain';

/** Number of the data hue: 1 ketamine, 2 alcohol, 3 cocaine and its kind, 4 cannabis, 5 opioids and the like, 6 the rest. */
export type Hue = 1 | 2 | 3 | 4 | 5 | 6;

const OF_KEY: Readonly<Record<string, Hue>> = { alcohol: 2, cannabis: 4, synthetic_cannabinoid: 4 };
const OF_GROUP: Readonly<Record<SubstanceGroup, Hue>> = {
  dissociative: 1,
  stimulant: 3,
  depressant: 5,
  serotonergic: 6,
  hallucinogen: 6,
  other: 6,
};

/** Each substance keeps its hue wherever it is drawn; the lane names it in words. */
export function hueOf(substanceKey: string): Hue {
  const group = SUBSTANCES.codes.find(({ key }) => key === substanceKey)?.group ?? 'other';
  return OF_KEY[substanceKey] ?? OF_GROUP[group];
}
