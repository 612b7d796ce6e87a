import { readNumber } from './read-number';

describe('readNumber', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['.5', 0.5],
    ['50', 50],
    [' 50 ', 50],
    ['-1', -1],
    ['3.5', 3.5],
    ['five', undefined],
    ['1e3', undefined],
    ['1,000.5', undefined],
    ['0x10', undefined],
  ])('reads %j as %p', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });
});
