import { levelWords } from './level';

describe('levelWords', () => {
  it.each([
    [0, '0'],
    [8, '8'],
    [4.5, '4.5'],
    [8.25, '8.3'],
    [3.75, '3.8'],
  ])('tells %d as "%s"', (level, words) => expect(levelWords(level)).toBe(words));
});
