import { rowsFor, shownInARow } from './place-labels';

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

describe('shownInARow', () => {
  it('lets later words win and gives empty ones no room', () => {
    const words = [
      { at: 10, text: '1 g' },
      { at: 11, text: '' },
      { at: 12, text: '1.5 g' },
      { at: 40, text: '0.5 g' },
    ];
    expect(shownInARow(words, 6)).toEqual([false, false, true, true]);
    expect(shownInARow(words, 60)).toEqual([true, false, true, true]);
  });
});
