import { shownOnBars, type LabelledBar } from './bar-labels';

const used = (day: number, height: number, text: string): LabelledBar => ({ day, kind: 'used', height, text });
const prescribed = (day: number): LabelledBar => ({ day, kind: 'prescribed', height: 0.6, text: 'prescribed' });

describe('shownOnBars', () => {
  it('names the tallest of bars that stand side by side, whichever comes last', () => {
    expect(shownOnBars([used(1, 0.9, '1.2 g'), used(2, 0.6, '0.3 g')], 10)).toEqual([true, false]);
    expect(shownOnBars([used(1, 0.6, '0.3 g'), used(2, 0.9, '1.2 g')], 10)).toEqual([false, true]);
  });

  it('names the later one of equal bars', () =>
    expect(shownOnBars([used(1, 1, '1 g'), used(2, 1, '1 g')], 10)).toEqual([false, true]));

  it('never lets a word reach over a taller bar or one of another kind', () => {
    expect(shownOnBars([used(1, 1, ''), used(2, 0.5, '0.3 g')], 10)).toEqual([false, false]);
    expect(shownOnBars([used(1, 1, ''), prescribed(2)], 10)).toEqual([false, false]);
    expect(shownOnBars([used(1, 0.5, '1 g'), prescribed(2)], 24)).toEqual([true, false]);
  });

  it('shows every word that has room', () =>
    expect(shownOnBars([used(1, 0.6, '0.3 g'), used(5, 1, '1 g'), used(9, 1, '')], 10)).toEqual([true, true, false]));
});
