import * as z from 'zod';

/** Characters that show nothing: a NUL, which the database cannot keep, and every other control but tab and line break. */
const INVISIBLE = /(?![\t\n\r])\p{Cc}/u;
/** In a single line also tab and line break, and the marks that turn the direction of everything behind them. */
const NOT_IN_A_LINE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;

/** Half of a character cannot be kept either: the database would store another text than was typed. */
function checked(text: z.ZodString, { name, max, refused }: { name: string; max: number; refused: RegExp }) {
  return text
    .max(max, `${name} can have at most ${max.toLocaleString('en-GB')} characters.`)
    .refine(
      (typed) => !refused.test(typed) && typed.isWellFormed(),
      `${name} cannot hold invisible characters. Remove them.`,
    );
}

/** Text as it is typed, of one line or several. `name` begins what is said of it. */
export function typedText(name: string, max: number) {
  return checked(z.string(), { name, max, refused: INVISIBLE });
}

/** Text of a single line, without the spaces around it; empty means nothing was said. */
export function textLine(name: string, max: number) {
  return checked(z.string().trim(), { name, max, refused: NOT_IN_A_LINE });
}

/** A line that must be there. `missing` is the sentence for none. */
export function neededLine(name: string, max: number, missing: string) {
  return textLine(name, max).min(1, missing);
}
