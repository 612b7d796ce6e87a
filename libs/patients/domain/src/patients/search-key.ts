/** Letters that no accent can be taken off from, and how people type them on a British keyboard. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
};

/**
 * A name as it is compared and sorted: lower case, without accents, apostrophes and hyphens, one space between words.
 * "O’Brien-Łukasz  " becomes "obrien lukasz". Letters of other scripts stay. Made for byte-wise order (COLLATE "C"), where
 * everything that starts with a key lies between the key and {@link afterPrefix} of it.
 */
export function searchKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßæœøđðłþı]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/['’‘ʼ`´.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A clinic's own number for a person as it is compared: "CN-10404" and "cn-10404" are one number. */
export function localKey(localNumber: string): string {
  return localNumber.trim().toLowerCase();
}

/** The end, excluded, of all keys that start with a prefix, in byte-wise order of UTF-8. */
export function afterPrefix(prefix: string): string {
  return `${prefix}\u{10FFFF}`;
}
