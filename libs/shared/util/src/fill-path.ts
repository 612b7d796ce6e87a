type NameAt<Rest extends string> = Rest extends `${infer Name}/${string}` ? Name : Rest;

/** The names behind the colons of a path: `'patients/:patientId/cravings'` has `'patientId'`. */
export type PathParam<Path extends string> = Path extends `${string}:${infer Rest}`
  ? NameAt<Rest> | PathParam<Rest>
  : never;

/**
 * A path of the contract with its parameters filled in and encoded. A forgotten or misspelt parameter does not compile;
 * an empty one throws RangeError, because `patients//cravings` would be another address.
 */
export function fillPath<const Path extends string>(
  path: Path,
  params: Readonly<Record<PathParam<Path>, string>>,
): string {
  const values = new Map<string, string>(Object.entries(params));
  return path.replace(/:([^/]+)/g, (_, name: string) => {
    const value = values.get(name);
    if (!value) throw new RangeError(`The path ${path} needs a value for ${name}`);
    return encodeURIComponent(value);
  });
}
