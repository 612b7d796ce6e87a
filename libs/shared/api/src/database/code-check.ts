const listed = (keys: readonly string[]): string => keys.map((key) => `'${key}'`).join(', ');

/** The CHECK of a column that holds one key of a shipped list. */
export function oneOf(column: string, keys: readonly string[]): string {
  return `${column} IN (${listed(keys)})`;
}

/** The CHECK of an array column that holds keys of a shipped list. */
export function someOf(column: string, keys: readonly string[]): string {
  return `${column} <@ ARRAY[${listed(keys)}]`;
}
