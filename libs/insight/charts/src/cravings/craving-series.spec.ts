import { addDays, epochDay } from '@cairn/shared-util';
import type { Timeline } from '@cairn/insight-domain';
import { cravingSeries } from './craving-series';

const timelineOf = (values: readonly (number | null)[], from = '2026-08-24'): Timeline => {
  const rated = values.flatMap((value, index) => (value === null ? [] : [{ day: addDays(from, index), value }]));
  return {
    patientId: '01934b5e-0000-7000-8000-000000000001',
    today: '2026-11-23',
    timeZone: 'Europe/London',
    from: '2026-07-01',
    to: '2026-11-23',
    episode: null,
    firstDay: from,
    lastDay: null,
    cravings: {
      t: rated.map(({ day }) => epochDay(day) * 86_400),
      day: rated.map(({ day }) => epochDay(day)),
      substance: rated.map(() => 0),
      intensity: rated.map(({ value }) => value),
      source: rated.map(() => 0),
      late: rated.map(() => 0),
    },
    useDays: {
      day: [epochDay('2026-09-02')],
      substance: [0],
      substanceText: [''],
      state: [0],
      amount: [null],
      amountLow: [null],
      amountHigh: [null],
      precision: [null],
      unit: [null],
      source: [0],
      context: [0],
      late: [0],
    },
    sessions: { t: [], day: [], type: [], attendance: [], minutes: [] },
    events: [],
  };
};

describe('cravingSeries', () => {
  const timeline = timelineOf([5, 6, 5, 6, 5, 6, 5, 6, 5, 8, null, null, null, 4]);

  it('cuts to the range what it made from the whole record', () => {
    const whole = cravingSeries(timeline, 'ketamine', { from: '2026-08-24', to: '2026-11-23' });
    const part = cravingSeries(timeline, 'ketamine', { from: '2026-08-30', to: '2026-09-04' });
    expect(part.ratings).toHaveLength(4);
    expect(part.line).toEqual(whole.line.slice(6, 10));
    expect(part.band).toEqual(whole.band);
    expect(part.limit).toEqual(whole.limit);
    expect(part.gaps).toEqual([{ first: epochDay('2026-09-03'), last: epochDay('2026-09-05') }]);
    expect(part.useDays).toEqual([epochDay('2026-09-02')]);
    expect(part.peakDays).toEqual([epochDay('2026-09-02')]);
  });

  it('is empty for a substance nobody rated', () => {
    const series = cravingSeries(timeline, 'alcohol', { from: '2026-08-24', to: '2026-11-23' });
    expect(series).toMatchObject({ ratings: [], days: [], line: [], gaps: [], band: null, limit: null, peakDays: [] });
  });
});
