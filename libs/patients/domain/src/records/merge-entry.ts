import { differencesOf, type Difference } from '@cairn/shared-util';
import { enteredOf, type Kept, type RecordContract, type RecordInput } from './record-contract';

/** An entry as somebody typed it, as somebody else has kept it meanwhile, and as both began with it. */
export interface ThreeEntries<I extends RecordInput> {
  readonly mine: I;
  readonly theirs: Kept<I>;
  readonly original: Kept<I>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Where the three differ, in the words of the contract. */
export function entryDifferences<I extends RecordInput>(
  contract: RecordContract<I>,
  { mine, theirs, original }: ThreeEntries<I>,
  timeZone: string,
): Difference[] {
  const words = (entry: Kept<I>) => contract.facts(entry, timeZone);
  return differencesOf({ mine: words({ ...original, ...mine }), theirs: words(theirs), original: words(original) });
}

/** Mine with what only they changed; what I changed stays mine. The id stays mine too. */
export function entryOnTop<I extends RecordInput>(contract: RecordContract<I>, three: ThreeEntries<I>): I {
  const names = Object.keys(enteredOf(contract, three.original)).filter((name) => name !== 'id');
  const taken = names.filter((name) => same(Reflect.get(three.mine, name), Reflect.get(three.original, name)));
  return { ...three.mine, ...pick(three.theirs, taken) };
}

/** Mine with what they wrote for one thing that an entry says; `fields` are those behind it. */
export function entryWithTheirs<I extends RecordInput>(mine: I, theirs: Kept<I>, fields: readonly string[]): I {
  return { ...mine, ...pick(theirs, fields) };
}

function pick(entry: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(entry, name) as unknown]));
}
