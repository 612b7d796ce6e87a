/** One entry of a shipped code list. `confirmed` is false where no authority has been checked. */
export interface Code {
  readonly key: string;
  readonly label: string;
}

/** A shipped code list. Stored as text with a CHECK; a change is a new version and a migration. */
export interface CodeList<C extends Code = Code> {
  readonly version: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly codes: readonly C[];
}

/** The keys of a list, as the tuple that a schema wants. */
export function keysOf<const C extends readonly Code[]>(codes: C): [C[number]['key'], ...C[number]['key'][]] {
  return codes.map(({ key }) => key) as [C[number]['key'], ...C[number]['key'][]];
}

/** The words for a key of a list; the key itself when the list does not know it. */
export function labelOf(codes: readonly Code[], key: string): string {
  return codes.find((code) => code.key === key)?.label ?? key;
}
