import { layOut } from './layout';

const room = { first: 100, next: 80 };
const heights =
  (...all: number[]) =>
  (density: number) =>
    all.map((height) => height * density);

describe('layOut', () => {
  it('keeps the widest density that fits on one page', () => {
    expect(layOut([1, 0.5], heights(60, 40), room)).toEqual({ density: 1, pages: [[0, 1]] });
    expect(layOut([1, 0.5], heights(60, 41), room)).toEqual({ density: 0.5, pages: [[0, 1]] });
  });

  it('sets what never fits at its widest, and breaks between parts', () =>
    expect(layOut([1, 0.9], heights(60, 60, 20, 10), room)).toEqual({ density: 1, pages: [[0], [1, 2], [3]] }));

  it('gives a part that is higher than a page a page to itself, and leaves none empty', () =>
    expect(layOut([1], heights(300, 10), room)).toEqual({ density: 1, pages: [[0], [1]] }));
});
