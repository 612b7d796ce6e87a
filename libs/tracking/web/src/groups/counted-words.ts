const NUMBERS = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const;

/** "Three people asked for comfort breaks."; nothing where nobody did. */
export function comfortWords(people: number): string {
  if (people === 0) return '';
  const count = NUMBERS[people] ?? String(people);
  return people === 1 ? 'One person asked for comfort breaks.' : `${count} people asked for comfort breaks.`;
}

/** "1 person", "8 people". */
export function peopleWords(people: number): string {
  return `${people} ${people === 1 ? 'person' : 'people'}`;
}

/** "Leah Castell with Owen Hartley", "Leah Castell with Owen Hartley and Sam Reed". */
export function ledByWords(names: readonly string[]): string {
  const [first, ...others] = names;
  if (first === undefined) return '';
  if (others.length === 0) return first;
  return `${first} with ${others.length === 1 ? others[0] : `${others.slice(0, -1).join(', ')} and ${others.at(-1)}`}`;
}
