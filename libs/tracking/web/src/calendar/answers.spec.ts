import { epochDay } from '@cairn/shared-util';
import type { UseDay } from '@cairn/tracking-domain';
import { aKeptUseDay } from '../testing/records';
import { answered, isPrescribed, laterDays, openDays, rowOn, type Telling } from './answers';
import { dayKey } from './day-change';

const telling: Telling = {
  lane: { substance: 'ketamine', substanceText: '' },
  unit: 'g',
  source: 'collateral',
  episodeId: null,
};
const byDay = (...days: UseDay[]) => new Map(days.map((day) => [dayKey(day), day]));
const none = (day: Partial<UseDay>): UseDay =>
  aKeptUseDay({ state: 'no', amount: null, unit: null, precision: null, ...day });

describe('one answer for days', () => {
  it('fills in an open day, and keeps what else was told of another', () => {
    const told = aKeptUseDay({ day: '2026-03-01', note: 'at home', route: 'intranasal', precision: 'exact' });
    const rows = answered(['2026-02-28', '2026-03-01'], { state: 'yes', amount: 2 }, telling, byDay(told));
    expect(rows).toMatchObject([
      { day: '2026-02-28', state: 'yes', amount: 2, unit: 'g', precision: 'estimate', source: 'collateral' },
      {
        day: '2026-03-01',
        state: 'yes',
        amount: 2,
        unit: 'g',
        precision: 'exact',
        note: 'at home',
        route: 'intranasal',
      },
    ]);
  });

  it('leaves the amount alone where no figure is typed, and puts a figure in the place of a range', () => {
    const range = aKeptUseDay({ day: '2026-03-01', amount: null, amountLow: 1, amountHigh: 2, precision: 'range' });
    expect(answered([range.day], { state: 'yes', amount: null }, telling, byDay(range))).toMatchObject([
      { amount: null, amountLow: 1, amountHigh: 2, precision: 'range' },
    ]);
    expect(answered([range.day], { state: 'yes', amount: 3 }, telling, byDay(range))).toMatchObject([
      { amount: 3, amountLow: null, amountHigh: null, precision: 'estimate' },
    ]);
  });

  it('never turns prescribed use into any other', () => {
    const dose = aKeptUseDay({ context: 'prescribed_supervised' });
    expect([isPrescribed(dose), isPrescribed(aKeptUseDay()), isPrescribed(undefined)]).toEqual([true, false, false]);
    expect(answered([dose.day], { state: 'no', amount: null }, telling, byDay(dose))).toEqual([]);
  });

  it('begins a row with the unit this person tells in', () => {
    const asked = { ...telling, unit: 'lines' as const };
    expect(rowOn('2026-03-05', asked, new Map())).toMatchObject({ unit: 'lines', state: null });
    expect(rowOn('2026-03-05', asked, byDay(none({ day: '2026-03-05' })))).toMatchObject({
      unit: 'lines',
      state: 'no',
    });
  });
});

describe('days without an answer', () => {
  const span = { first: epochDay('2026-03-27'), last: epochDay('2026-03-31') };

  it('are those without an entry and those to ask later; never today, one that was asked, or one of another substance', () => {
    const entries = byDay(
      none({ day: '2026-03-27' }),
      none({ day: '2026-03-28', state: 'unknown' }),
      none({ day: '2026-03-29', state: 'not_asked' }),
      none({ day: '2026-03-30', substance: 'alcohol' }),
    );
    expect(openDays(span, '2026-03-31', telling.lane, entries)).toEqual(['2026-03-29', '2026-03-30']);
    expect(openDays(span, '2026-03-27', telling.lane, new Map())).toEqual([]);
    expect(openDays({ first: 5, last: 4 }, '2026-03-31', telling.lane, new Map())).toEqual([]);
  });

  it('are asked about later, oldest first', () => {
    const [one, two] = [
      none({ day: '2026-03-03', state: 'not_asked' }),
      none({ day: '2026-03-01', state: 'not_asked' }),
    ];
    expect(laterDays([one, none({ day: '2026-03-02' }), two]).map(({ day }) => day)).toEqual([
      '2026-03-01',
      '2026-03-03',
    ]);
  });
});
