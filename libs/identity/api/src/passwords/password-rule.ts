import { PREDICTABLE_WORDS } from './predictable-words';

/** What must remain of a password once everything predictable is taken out of it, in characters. */
const UNPREDICTABLE_MIN = 8;
const SHORTEST_OWN_WORD = 3;

const LOOKS_LIKE: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};
const ROWS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];
const SEQUENCES = ROWS.flatMap((row) => [row, [...row].reverse().join('')]);
const SEQUENCE_MIN = 4;

const plainLetters = (text: string): string =>
  text.toLowerCase().replace(/[013457@$!]/g, (sign) => LOOKS_LIKE[sign] ?? sign);

/** Length of the longest run along a row of the keyboard, the alphabet or the digits, at the start of the text. */
function sequenceAtStart(text: string): number {
  let length = SEQUENCE_MIN - 1;
  while (length < text.length && SEQUENCES.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length >= SEQUENCE_MIN ? length : 0;
}

function withoutSequences(text: string): string {
  let kept = '';
  for (let index = 0; index < text.length;) {
    const length = sequenceAtStart(text.slice(index));
    if (length === 0) kept += text[index];
    index += Math.max(1, length);
  }
  return kept;
}

/** A block that comes again counts once: "aaaaaaa" and "abcabcabc" hold one and three characters. */
const withoutRepeats = (text: string): string => text.replace(/(.{1,20}?)\1+/gu, '$1');

function withoutWords(text: string, words: readonly string[]): string {
  return words.reduce((left, word) => left.replaceAll(word, ''), text);
}

/** The parts of a name or an address that somebody would guess first. */
function ownWords(about: readonly string[]): string[] {
  const words = about.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return words.filter((word) => word.length >= SHORTEST_OWN_WORD).sort((one, other) => other.length - one.length);
}

/** What a guesser would still have to find out. */
function unpredictablePart(password: string, about: readonly string[]): string {
  const own = ownWords(about);
  const withoutOwn = withoutWords(withoutSequences(password.toLowerCase()), own);
  const letters = plainLetters(withoutOwn);
  const left = withoutWords(withoutWords(letters, own.map(plainLetters)), PREDICTABLE_WORDS);
  return withoutRepeats(left.replace(/[^\p{L}]/gu, ''));
}

/**
 * Whether a password is one that would be tried early: made of common passwords and words of this trade, runs along the
 * keyboard, repeats, years, or the words in `about` (the person's name and e-mail, the clinic's name). Letters are
 * compared without case and with look-alikes ("p@ssw0rd"); digits and signs count for nothing once the rest is guessed.
 * It is refused when fewer than 8 letters remain. There is no rule on kinds of characters (NIST SP 800-63B-4, 3.1.1).
 */
export function isPredictable(password: string, about: readonly string[]): boolean {
  return [...unpredictablePart(password, about)].length < UNPREDICTABLE_MIN;
}
