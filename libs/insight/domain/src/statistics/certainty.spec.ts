import * as fc from 'fast-check';
import { certaintyOfLevels, certaintyOfUse, KNOWN_DAYS_NEEDED } from './certainty';

const times = (value: number, count: number): number[] => Array.from({ length: count }, () => value);

describe('certaintyOfLevels', () => {
  it.each([
    ['too few data with 6 recent days', times(3, 6), times(8, 14), 'too few data'],
    ['too few data with 6 reference days', times(3, 14), times(8, 6), 'too few data'],
    ['too few data with none', [], [], 'too few data'],
    ['clear with 7 and 7 and 2 apart', times(3, 7), times(5, 7), 'clear'],
    ['likely with p < 0.01 and 1.5 apart', times(3, 14), times(4.5, 14), 'likely'],
    ['likely with p < 0.01 and 1 apart', times(3, 14), times(4, 14), 'likely'],
    ['could be chance under 1 apart whatever p', times(3, 14), times(3.5, 14), 'could be chance'],
    ['likely with p 0.020 and 2 apart', [1, 2, 3, 4, 4, 5, 5], [4, 5, 6, 6, 7, 4.5, 6], 'likely'],
    ['could be chance where nothing moved', times(0, 14), times(0, 14), 'could be chance'],
    ['could be chance with p 0.085', [4, 4, 4, 5, 3, 4, 4], [5, 4, 6, 4, 5, 5, 4], 'could be chance'],
  ])('is %s', (_, recent, reference, certainty) => {
    expect(certaintyOfLevels(recent, reference).certainty).toBe(certainty);
  });

  it('keeps a median of 0 as 0 and an absent one as null', () => {
    expect(certaintyOfLevels(times(0, 7), times(5, 7))).toMatchObject({ recent: 0, reference: 5, certainty: 'clear' });
    expect(certaintyOfLevels([], times(5, 7))).toMatchObject({ recent: null, recentKnown: 0, p: null });
  });

  it('never names a change from fewer known days than needed', () => {
    const days = fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: KNOWN_DAYS_NEEDED - 1 });
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 14 }), (few, any) => {
        expect(certaintyOfLevels(few, any).certainty).toBe('too few data');
        expect(certaintyOfLevels(any, few).certainty).toBe('too few data');
      }),
    );
  });
});

describe('certaintyOfUse', () => {
  it.each([
    ['clear', { used: 1, known: 13 }, { used: 6, known: 9 }, 'clear'],
    ['likely at p 0.016', { used: 0, known: 14 }, { used: 6, known: 14 }, 'likely'],
    ['likely at p 0.041 with 5 days more', { used: 14, known: 14 }, { used: 9, known: 14 }, 'likely'],
    ['clear for a rise', { used: 7, known: 7 }, { used: 4, known: 14 }, 'clear'],
    ['could be chance under 3 days', { used: 7, known: 7 }, { used: 6, known: 14 }, 'could be chance'],
    ['could be chance with none in either', { used: 0, known: 13 }, { used: 0, known: 14 }, 'could be chance'],
    ['too few data', { used: 0, known: 6 }, { used: 6, known: 6 }, 'too few data'],
  ])('is %s', (_, recent, reference, certainty) => {
    expect(certaintyOfUse(recent, reference).certainty).toBe(certainty);
  });
});
