import { rowsFor } from './place-labels';

describe('rowsFor', () => {
  it('opens a row where a word would run into the one before, and comes back to the first', () => {
    const words = [
      { at: 0, text: 'Chest infection' },
      { at: 5, text: 'Home leave' },
      { at: 30, text: 'Review' },
    ];
    expect(rowsFor(words, 6)).toEqual([0, 1, 0]);
    expect(rowsFor(words, 60)).toEqual([0, 0, 0]);
    expect(rowsFor([], 6)).toEqual([]);
  });
});
