import { differencesOf, type Difference } from '@cairn/shared-util';
import { factsOf, type LoggedEntry } from './entry';
import type { CorrectionDraft } from './correction';

/** The fields of the contract behind one fact, where they are more than the one of its own name. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  amount: ['amount', 'amountLow', 'amountHigh', 'unit', 'precision'],
  startsOn: ['startsOn', 'endsOn'],
  substance: ['substance', 'substanceText'],
};

/** Where mine, theirs and the original differ, in words. What nobody changed is left out. */
export function entryDifferences(
  { mine, theirs, original }: { mine: LoggedEntry; theirs: LoggedEntry; original: LoggedEntry },
  timeZone: string,
): Difference[] {
  const words = (entry: LoggedEntry) => factsOf(entry, timeZone);
  return differencesOf({ mine: words(mine), theirs: words(theirs), original: words(original) });
}

/** My correction with what somebody else wrote for one thing. */
export function takeTheirs(draft: CorrectionDraft, theirs: LoggedEntry, key: string): CorrectionDraft {
  if (key === 'note' && 'note' in theirs.record) return { ...draft, note: theirs.record.note };
  const part = draft[theirs.kind];
  const fields = (FIELDS[key] ?? [key]).filter((field) => part !== null && field in part);
  const taken = Object.fromEntries(fields.map((field) => [field, Reflect.get(theirs.record, field) as unknown]));
  return { ...draft, [theirs.kind]: { ...part, ...taken } };
}

/** My correction on top of theirs: what only they changed is taken without a question, the rest stays mine. */
export function onTopOf(
  draft: CorrectionDraft,
  theirs: LoggedEntry,
  differences: readonly Difference[],
): CorrectionDraft {
  return differences
    .filter(({ mine, theirs: their, original }) => mine === original && their !== original)
    .reduce((merged, { key }) => takeTheirs(merged, theirs, key), draft);
}
