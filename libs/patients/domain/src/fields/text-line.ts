import * as z from 'zod';

/** Free text of so many characters, trimmed; empty means nothing was said. `name` begins the sentence of refusal. */
export function textLine(name: string, max: number) {
  return z
    .string()
    .trim()
    .max(max, `${name} can have at most ${max} characters.`)
    .refine((text) => !text.includes('\0'), `${name} holds a character that cannot be kept.`);
}

/** Text that must be there. `missing` is the sentence for none. */
export function neededLine(name: string, max: number, missing: string) {
  return textLine(name, max).min(1, missing);
}
