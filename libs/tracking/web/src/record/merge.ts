import type { RecordEntry } from './entry';
import { factsOf } from './entry';
import type { CorrectionDraft } from './correction';

/** One thing on which three versions of an entry do not agree. */
export interface Difference {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  readonly original: string;
  /** Both changed it, and not to the same: somebody must choose. */
  readonly isConflict: boolean;
}

/** The fields of the contract behind one fact, where they are more than the one of its own name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  amount: ['amount', 'amountLow', 'amountHigh', 'unit', 'precision'],
  startsOn: ['startsOn', 'endsOn'],
  substance: ['substance', 'substanceText'],
};

const NOT_RECORDED = 'not recorded';

/** Where mine, theirs and the original differ, in words. What nobody changed is left out. */
export function differencesOf(
  { mine, theirs, original }: { mine: RecordEntry; theirs: RecordEntry; original: RecordEntry },
  timeZone: string,
): Difference[] {
  const facts = [mine, theirs, original].map((entry) => factsOf(entry, timeZone));
  const texts = (index: number): string[] => facts.map((each) => each[index]?.text ?? NOT_RECORDED);
  return (facts[0] ?? []).flatMap(({ key, label }, index) => {
    const [my = '', their = '', first = ''] = texts(index);
    const versions = new Set([my, their, first]);
    if (versions.size === 1) return [];
    return [{ key, label, mine: my, theirs: their, original: first, isConflict: versions.size === 3 }];
  });
}

/** My correction with what somebody else wrote for one thing. */
export function takeTheirs(draft: CorrectionDraft, theirs: RecordEntry, key: string): CorrectionDraft {
  if (key === 'note' && 'note' in theirs.record) return { ...draft, note: theirs.record.note };
  const part = draft[theirs.kind];
  const fields = (FIELDS[key] ?? [key]).filter((field) => part !== null && field in part);
  const taken = Object.fromEntries(fields.map((field) => [field, Reflect.get(theirs.record, field) as unknown]));
  return { ...draft, [theirs.kind]: { ...part, ...taken } };
}

/** My correction on top of theirs: what only they changed is taken without a question, the rest stays mine. */
export function onTopOf(
  draft: CorrectionDraft,
  theirs: RecordEntry,
  differences: readonly Difference[],
): CorrectionDraft {
  return differences
    .filter(({ mine, theirs: their, original }) => mine === original && their !== original)
    .reduce((merged, { key }) => takeTheirs(merged, theirs, key), draft);
}
