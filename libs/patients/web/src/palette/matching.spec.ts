import type { PaletteAction } from '@cairn/patients-context';
import { foundWords, matching } from './matching';

const action = (id: string, words: string, also?: string): PaletteAction => ({
  ...{ id, words, run: () => undefined },
  ...(also === undefined ? {} : { also }),
});
const ACTIONS = [
  action('craving', 'Log a craving', 'urge'),
  action('drug-test', 'Add a drug test', 'urine cup'),
  action('lock', 'Lock the screen'),
];
const ids = (text: string): string[] => matching(ACTIONS, text).map(({ id }) => id);

describe('matching', () => {
  it.each([
    ['', ['craving', 'drug-test', 'lock']],
    ['  ', ['craving', 'drug-test', 'lock']],
    ['log', ['craving']],
    ['LO', ['craving', 'lock']],
    ['test drug', ['drug-test']],
    ['urge', ['craving']],
    ['raving', []],
    ['lock craving', []],
  ])('%j finds %j', (text, found) => expect(ids(text)).toEqual(found));

  it('takes accents as they are typed', () => expect(ids('lóck')).toEqual(['lock']));
});

describe('foundWords', () => {
  it.each([
    [0, 0, 'Nothing found'],
    [1, 0, '1 person'],
    [0, 1, '1 action'],
    [2, 12, '2 people, 12 actions'],
  ])('%i and %i: %s', (people, actions, words) => expect(foundWords(people, actions)).toBe(words));
});
