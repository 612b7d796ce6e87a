import { epochDay, fromEpochDay, isoWeekday } from '@cairn/shared-util';
import { alongAxis, axisEnds } from './time-scale';
import { weekTicks } from './week-ticks';

const ticks = (from: string, to: string) => weekTicks({ first: epochDay(from), last: epochDay(to) });

describe('weekTicks', () => {
  it('names the month on the first tick and the first Monday of a month', () => {
    expect(ticks('2026-08-24', '2026-09-28').map(({ label }) => label)).toEqual([
      '24 Aug',
      '31',
      '7 Sep',
      '14',
      '21',
      '28',
    ]);
    expect(ticks('2026-10-27', '2026-11-23').map(({ label }) => label)).toEqual(['2 Nov', '9', '16', '23']);
  });

  it('stands on Mondays only, both ends of the span included', () => {
    for (const [from, to] of [
      ['2026-08-24', '2026-11-23'],
      ['2026-05-01', '2026-11-23'],
      ['2024-11-23', '2026-11-23'],
    ]) {
      for (const { day } of ticks(from!, to!)) expect(isoWeekday(fromEpochDay(day))).toBe(1);
    }
    expect(ticks('2026-11-23', '2026-11-23')).toHaveLength(1);
    expect(ticks('2026-11-24', '2026-11-29')).toEqual([]);
  });

  it.each([
    ['two weeks', '2026-11-09', '2026-11-23', 3],
    ['twelve weeks', '2026-08-31', '2026-11-23', 13],
    ['half a year', '2026-05-25', '2026-11-22', 13],
    ['a year', '2025-11-24', '2026-11-23', 12],
    ['two years', '2024-11-25', '2026-11-23', 8],
    ['ten years', '2016-11-25', '2026-11-23', 10],
  ])('has room over %s', (_, from, to, count) => expect(ticks(from, to)).toHaveLength(count));

  it('carries the year where a long span changes it', () => {
    expect(ticks('2025-10-01', '2026-11-23').map(({ label }) => label)).toEqual([
      '6 Oct 2025',
      '3 Nov',
      '1 Dec',
      '5 Jan 2026',
      '2 Feb',
      '2 Mar',
      '6 Apr',
      '4 May',
      '1 Jun',
      '6 Jul',
      '3 Aug',
      '7 Sep',
      '5 Oct',
      '2 Nov',
    ]);
  });
});

describe('alongAxis', () => {
  it('is in proportion to days', () => {
    const span = { first: 100, last: 109 };
    expect(axisEnds(span)).toEqual({ min: 100, max: 110 });
    expect(alongAxis(100, span, 500)).toBe(0);
    expect(alongAxis(100.5, span, 500)).toBe(25);
    expect(alongAxis(110, span, 500)).toBe(500);
  });
});
