/** A label inside a sentence: the capital goes, unless the word is an abbreviation ("CBT", "GHB or GBL"). */
export function midSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
