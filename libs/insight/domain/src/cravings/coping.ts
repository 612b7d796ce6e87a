import { COPING, median, TRIGGERS, type Craving } from '@cairn/tracking-domain';
import { certaintyOfShares, type Certainty, type Share } from '../statistics/certainty';

/** What is told of one craving: what set it off, what was tried, and what came of it. */
export type ToldCraving = Pick<Craving, 'triggers' | 'coping' | 'actedOn' | 'copingHelped'>;

/** The rule as it stands where the figures do. */
export const COPING_RULE =
  'Acted on is “yes” or “partly”, of the cravings of which it is known; where nothing was said it is not known, never “no”. ' +
  'A way of coping is compared with the cravings on which something else was tried or nothing was, by Fisher’s exact test, ' +
  'two-sided. Clear: p < 0.01, likely: p < 0.05, both with 3 cravings or more apart in the smaller group; too few data: under ' +
  '7 known in either; otherwise could be chance. Each is compared by itself: among many, one may look likely by chance. ' +
  'People try what suits the moment, so that none of it says what causes what. Cairn’s own rule.';

/** Cravings that have something in common. */
export interface CravingGroup {
  /** Key of the trigger or of the way of coping. */
  readonly key: string;
  readonly cravings: number;
  /** Acted on, of those of which it is known. */
  readonly actedOn: Share;
}

export interface CopingGroup extends CravingGroup {
  /** Median of how much it helped, 0 to 10; null where nobody said. */
  readonly helped: number | null;
  /** How many said how much it helped. */
  readonly helpRated: number;
  /** The cravings on which something else was tried, or nothing. */
  readonly without: Share;
  readonly certainty: Certainty;
}

export interface TriggerGroup extends CravingGroup {
  /** Of each way of coping tried with this trigger, the most tried first: acted on of the known ones. */
  readonly coping: readonly CravingGroup[];
}

export interface CopingReading {
  readonly cravings: number;
  readonly withTrigger: number;
  readonly withCoping: number;
  readonly actedOn: Share;
  /** The most frequent first; what nobody named is left out. */
  readonly triggers: readonly TriggerGroup[];
  readonly coping: readonly CopingGroup[];
}

/** Acted on, wholly or partly, of those of which it is known. */
export function actedOnOf(cravings: readonly ToldCraving[]): Share {
  const known = cravings.filter(({ actedOn }) => actedOn !== null);
  return { count: known.filter(({ actedOn }) => actedOn !== 'no').length, known: known.length };
}

function groupsBy<K extends string>(
  cravings: readonly ToldCraving[],
  keys: readonly K[],
  keysOf: (craving: ToldCraving) => readonly string[],
): { readonly key: K; readonly of: readonly ToldCraving[] }[] {
  return keys
    .map((key) => ({ key, of: cravings.filter((craving) => keysOf(craving).includes(key)) }))
    .filter(({ of }) => of.length > 0)
    .sort((one, other) => other.of.length - one.of.length);
}

const TRIGGER_KEYS = TRIGGERS.codes.map(({ key }) => key);
const COPING_KEYS = COPING.codes.map(({ key }) => key);
const byCoping = (cravings: readonly ToldCraving[]) => groupsBy(cravings, COPING_KEYS, ({ coping }) => coping);

const plain = ({ key, of }: { key: string; of: readonly ToldCraving[] }): CravingGroup => ({
  key,
  cravings: of.length,
  actedOn: actedOnOf(of),
});

/**
 * What set cravings off, what was tried, and what came of it, as counts with their denominators. A craving has as many
 * triggers and ways of coping as were named, and counts with each. A way of coping is compared with the other cravings of
 * which it is known what was tried, see {@link COPING_RULE}. Cravings on which nothing was said of coping are in no group of it.
 */
export function copingReading(cravings: readonly ToldCraving[]): CopingReading {
  const told = cravings.filter(({ coping }) => coping.length > 0);
  const coping = byCoping(cravings).map((group): CopingGroup => {
    const rated = group.of.flatMap(({ copingHelped }) => copingHelped ?? []);
    const without = actedOnOf(told.filter((craving) => !group.of.includes(craving)));
    const { certainty } = certaintyOfShares(actedOnOf(group.of), without);
    return { ...plain(group), helped: median(rated), helpRated: rated.length, without, certainty };
  });
  const triggers = groupsBy(cravings, TRIGGER_KEYS, (craving) => craving.triggers).map((group) => ({
    ...plain(group),
    coping: byCoping(group.of).map(plain),
  }));
  const withTrigger = cravings.filter((craving) => craving.triggers.length > 0).length;
  return {
    cravings: cravings.length,
    withTrigger,
    withCoping: told.length,
    actedOn: actedOnOf(cravings),
    triggers,
    coping,
  };
}
