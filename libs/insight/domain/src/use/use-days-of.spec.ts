import { epochDay } from '@cairn/shared-util';
import { aTimeline, someUseDays } from '../testing/a-timeline';
import { useDaysOf } from './use-days-of';

const week = { from: '2026-11-16', to: '2026-11-22' };

describe('useDaysOf', () => {
  it('answers every day, and a day without an entry is not asked', () => {
    const useDays = someUseDays([
      { day: '2026-11-16', state: 'yes', amount: 0.5 },
      { day: '2026-11-17', state: 'no' },
      { day: '2026-11-18', state: 'unknown', late: 1 },
      { day: '2026-11-19', state: 'not_asked' },
      { day: '2026-11-20', state: 'yes' },
      { day: '2026-11-21', state: 'yes', amount: [0.5, 1], precision: 'range' },
    ]);
    const days = useDaysOf(aTimeline({ ...week, useDays }), 'ketamine');
    expect(days.map(({ state }) => state)).toEqual([
      'used',
      'none',
      'unknown',
      'not_asked',
      'used',
      'used',
      'not_asked',
    ]);
    expect(days[5]).toMatchObject({ amount: null, amountLow: 0.5, amountHigh: 1, unit: 'g', precision: 'range' });
    expect(days[0]).toMatchObject({ day: epochDay('2026-11-16'), amount: 0.5, unit: 'g', source: 'patient' });
    expect(days[2]?.late).toBe(true);
    expect(days[4]).toMatchObject({ amount: null, unit: null });
    expect(days[6]?.source).toBeNull();
  });

  it.each([
    ['supervised', 1, true],
    ['unsupervised', 2, false],
  ])('keeps prescribed %s ketamine apart: never a use day', (_, context, supervised) => {
    const useDays = someUseDays([{ day: '2026-11-16', state: 'yes', amount: 56, unit: 'mg', context }]);
    expect(useDaysOf(aTimeline({ ...week, useDays }), 'ketamine')[0]).toMatchObject({
      state: 'not_asked',
      amount: null,
      prescribed: { supervised, amount: expect.objectContaining({ amount: 56, unit: 'mg' }) as unknown },
    });
  });

  it('counts use of unknown context, and tells substances of one key apart by their text', () => {
    const useDays = someUseDays([
      { day: '2026-11-16', state: 'yes', context: 3 },
      { day: '2026-11-17', state: 'yes', substance: 'other', text: 'kratom' },
      { day: '2026-11-17', state: 'no', substance: 'other' },
    ]);
    const timeline = aTimeline({ ...week, useDays });
    expect(useDaysOf(timeline, 'ketamine')[0]?.state).toBe('used');
    expect(useDaysOf(timeline, 'other', 'kratom')[1]?.state).toBe('used');
    expect(useDaysOf(timeline, 'other')[1]?.state).toBe('none');
    expect(useDaysOf(timeline, 'ketamine')[1]?.state).toBe('not_asked');
  });
});
