/** A number as it is typed, with a point or a comma; null for nothing, undefined for what is no number. */
export function readNumber(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return /^-?(\d+(\.\d*)?|\.\d+)$/.test(typed) ? Number(typed) : undefined;
}
