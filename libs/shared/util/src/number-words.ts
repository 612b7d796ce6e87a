const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const;

/** A count in words up to ten ("no", "one", … "ten"), in figures above. */
export function countWord(count: number): string {
  return SMALL[count] ?? String(count);
}

/** The text with a capital first letter. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 day", "0 days": the count in figures with its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

/** A number without needless noughts and with at most so many decimals: 3, 3.5, 0.25. Halves round away from 0. */
export function plainNumber(value: number, decimals = 2): string {
  const scale = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * scale + 1e-9) / scale;
  return String(value < 0 && rounded !== 0 ? -rounded : rounded);
}

/** Minutes as hours with at most one decimal: 390 is "6.5 h", 0 is "0 h". */
export function hoursWords(minutes: number): string {
  return `${plainNumber(minutes / 60, 1)} h`;
}
