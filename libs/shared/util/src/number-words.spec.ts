import { capitalised, countWord, counted, hoursWords, joinWords, plainNumber } from './number-words';

describe('countWord', () => {
  it.each([
    [0, 'no'],
    [1, 'one'],
    [10, 'ten'],
    [11, '11'],
  ])('%i is "%s"', (count, word) => expect(countWord(count)).toBe(word));
});

describe('counted', () => {
  it.each([
    [0, '0 days'],
    [1, '1 day'],
    [2, '2 days'],
  ])('%i is "%s"', (count, words) => expect(counted(count, 'day')).toBe(words));
});

describe('joinWords', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j is "%s"', (words, joined) => expect(joinWords(words)).toBe(joined));
});

describe('plainNumber', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [3.5, '3.5'],
    [3.75, '3.75'],
    [1.005, '1.01'],
    [-0.001, '0'],
    [-2.5, '-2.5'],
  ])('%d is "%s"', (value, words) => expect(plainNumber(value)).toBe(words));
});

describe('hoursWords', () => {
  it.each([
    [0, '0 h'],
    [390, '6.5 h'],
    [50, '0.8 h'],
  ])('%i minutes are "%s"', (minutes, words) => expect(hoursWords(minutes)).toBe(words));
});

describe('capitalised', () => {
  it('leaves an empty text empty', () => {
    expect(capitalised('')).toBe('');
    expect(capitalised('two peaks')).toBe('Two peaks');
  });
});
