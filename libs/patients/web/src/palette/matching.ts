import { searchKey } from '@cairn/patients-domain';
import type { PaletteAction } from '@cairn/patients-context';

/** Actions of which every word of the text begins a word, in their own order; all of them for no text. */
export function matching(actions: readonly PaletteAction[], text: string): readonly PaletteAction[] {
  const wanted = wordsOf(text);
  return actions.filter(({ words, also = '' }) => {
    const own = wordsOf(`${words} ${also}`);
    return wanted.every((want) => own.some((word) => word.startsWith(want)));
  });
}

const wordsOf = (text: string): string[] => searchKey(text).split(' ').filter(Boolean);

/** "2 people, 1 action"; "Nothing found" where there is neither. */
export function foundWords(people: number, actions: number): string {
  const parts = [
    ...(people === 0 ? [] : [people === 1 ? '1 person' : `${people} people`]),
    ...(actions === 0 ? [] : [actions === 1 ? '1 action' : `${actions} actions`]),
  ];
  return parts.length === 0 ? 'Nothing found' : parts.join(', ');
}
