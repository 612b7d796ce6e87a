import { epochDay, fromEpochDay } from '@cairn/shared-util';
import { daysOfSpan } from '../days/span';
import { aDayOfUse } from '../testing/a-day-of-use';
import { amountSteps } from '../use-days/amount-totals';
import { NO_ENTRY, type DayOfUse } from '../use-days/day-of-use';
import { cellLook, useCalendar, type CalendarData } from './use-calendar';

const span = { first: epochDay('2026-09-01'), last: epochDay('2026-11-23') };
const silent = daysOfSpan(span).map((day) => aDayOfUse(fromEpochDay(day), 'not_asked', { source: null }));
const withDays = (...entries: readonly DayOfUse[]): DayOfUse[] =>
  silent.map((day) => entries.find((entry) => entry.day === day.day) ?? day);

const calendar = (entries: readonly DayOfUse[], more: Partial<CalendarData> = {}) => {
  const days = withDays(...entries);
  const data = { days, steps: amountSteps(days), events: [], episode: null, today: span.last };
  return useCalendar({ ...data, ...more }, span);
};
const cellOn = (months: ReturnType<typeof calendar>, day: string) =>
  months.flatMap(({ weeks }) => weeks.flatMap(({ cells }) => cells)).find((cell) => cell?.day === epochDay(day));

describe('useCalendar', () => {
  it('has a block a month and weeks from Monday', () => {
    const months = calendar([]);
    expect(months.map(({ label }) => label)).toEqual(['September 2026', 'October 2026', 'November 2026']);
    expect(months.map(({ weeks }) => weeks.length)).toEqual([5, 5, 6]);
    expect(months[0]!.weeks[0]!.cells.map((cell) => cell?.date ?? null)).toEqual([null, 1, 2, 3, 4, 5, 6]);
    for (const { weeks } of months) for (const { cells } of weeks) expect(cells).toHaveLength(7);
  });

  it('holds every day of its months once, over a year end too', () => {
    const winter = { first: epochDay('2026-12-31'), last: epochDay('2027-02-01') };
    const months = useCalendar({ days: [], steps: [], events: [], episode: null, today: winter.last }, winter);
    const days = months.flatMap(({ weeks }) => weeks.flatMap(({ cells }) => cells.flatMap((cell) => cell?.day ?? [])));
    expect(days).toEqual(daysOfSpan({ first: epochDay('2026-12-01'), last: epochDay('2027-02-28') }));
  });

  it('counts whole days only: today has a cell, days to come a number', () => {
    const months = calendar([aDayOfUse('2026-11-23', 'used')]);
    expect(cellOn(months, '2026-11-22')?.place).toBe('counted');
    expect(cellOn(months, '2026-11-23')).toMatchObject({ place: 'today', figure: '?' });
    expect(cellOn(months, '2026-11-24')).toMatchObject({ place: 'later', entry: null, figure: '', date: 24 });
    expect(months[2]!.counts).toMatchObject({ used: 0, known: 0, of: 22 });
    expect(months[2]!.weeks[5]!.counts).toBeNull();
    expect(cellOn(calendar([]), '2026-11-23')).toMatchObject({
      figure: '',
      text: 'Monday 23 November 2026, today, not over',
    });
  });

  it('prints amounts, question marks and nothing, and steps by the person’s own quartiles', () => {
    const months = calendar([
      aDayOfUse('2026-09-01', 'used', { amount: 3, unit: 'g' }),
      aDayOfUse('2026-09-02', 'used', { amount: 1, unit: 'g' }),
      aDayOfUse('2026-09-03', 'used'),
      aDayOfUse('2026-09-04', 'none'),
      aDayOfUse('2026-09-05', 'unknown', { late: true }),
    ]);
    const cells = ['01', '02', '03', '04', '05', '06'].map((date) => cellOn(months, `2026-09-${date}`));
    expect(cells.map((cell) => cell?.figure)).toEqual(['3', '1', '?', '', '?', '?']);
    expect(cells.map((cell) => cell?.step)).toEqual([4, 1, null, null, null, null]);
    expect(cells[4]?.late).toBe(true);
    expect(months[0]!.weeks[0]!.counts).toMatchObject({
      used: 3,
      none: 1,
      known: 4,
      notKnown: 2,
      of: 6,
      amounts: '4 g',
    });
    expect(cells[0]?.text).toBe('Tuesday 1 September 2026, used 3 g');
    expect(cells[5]?.text).toBe('Sunday 6 September 2026, not recorded');
  });

  it('prints ranges and estimates as such, and sums ranges with both ends', () => {
    const months = calendar([
      aDayOfUse('2026-09-01', 'used', { amountLow: 0.5, amountHigh: 1, unit: 'g', precision: 'range' }),
      aDayOfUse('2026-09-02', 'used', { amount: 0.5, unit: 'g', precision: 'estimate' }),
    ]);
    const [range, guess] = ['2026-09-01', '2026-09-02'].map((day) => cellOn(months, day));
    expect(range).toMatchObject({ figure: '0.5–1', step: 4, text: 'Tuesday 1 September 2026, used 0.5 to 1 g' });
    expect(guess).toMatchObject({ figure: '~0.5', step: 1, text: 'Wednesday 2 September 2026, used about 0.5 g' });
    expect(months[0]!.counts?.amounts).toBe('about 1 to 1.5 g');
  });

  it('misses no amounts where several substances are read as one', () => {
    const months = calendar([aDayOfUse('2026-09-01', 'used'), aDayOfUse('2026-09-02', 'partial')], { steps: null });
    expect(cellOn(months, '2026-09-01')).toMatchObject({ figure: '', step: null });
    expect(cellOn(months, '2026-09-02')).toMatchObject({
      figure: '?',
      text: 'Wednesday 2 September 2026, known for some substances only',
    });
  });

  it('never prints medical ketamine as use', () => {
    const prescribed = { supervised: true, amount: { ...NO_ENTRY, amount: 56, unit: 'mg' as const } };
    const cell = cellOn(calendar([aDayOfUse('2026-09-02', 'not_asked', { prescribed })]), '2026-09-02');
    expect(cell).toMatchObject({ figure: '', step: null });
    expect(cell?.text).toContain('prescribed 56 mg, supervised');
  });

  it('marks events and phases', () => {
    const months = calendar([], {
      events: [
        { startsOn: '2026-09-12', endsOn: null, label: 'Birthday' },
        { startsOn: '2026-10-24', endsOn: '2026-10-25', label: 'Home leave' },
        { startsOn: '2026-12-01', endsOn: null, label: 'Review' },
      ],
      episode: {
        dischargedOn: null,
        phases: [{ kind: 'withdrawal_management', startsOn: '2026-09-10', endsOn: null }],
      },
    });
    expect(months.map(({ events }) => events)).toEqual([
      [{ date: 12, label: 'Birthday' }],
      [{ date: 24, label: 'Home leave' }],
      [],
    ]);
    expect(cellOn(months, '2026-10-25')?.events).toEqual(['Home leave']);
    expect([cellOn(months, '2026-09-09')?.stone, cellOn(months, '2026-09-10')?.stone]).toEqual([0, 1]);
  });

  it('reads out what else is to be said of a day', () => {
    const notes = new Map([[epochDay('2026-09-02'), ['told by staff', 'a test disagrees']]]);
    const months = calendar([aDayOfUse('2026-09-02', 'none', { source: 'staff' })], { notes });
    expect(cellOn(months, '2026-09-02')?.text).toBe(
      'Wednesday 2 September 2026, none, told by staff, a test disagrees',
    );
  });

  it('leaves days outside the span without an entry', () => {
    const part = { first: epochDay('2026-09-15'), last: epochDay('2026-09-20') };
    const days = withDays(aDayOfUse('2026-09-14', 'used'), aDayOfUse('2026-09-15', 'none'));
    const [month] = useCalendar({ days, steps: [], events: [], episode: null, today: span.last }, part);
    expect(month!.counts).toMatchObject({ used: 0, none: 1, of: 6 });
    expect(month!.weeks[2]!.cells[0]).toMatchObject({ place: 'outside', entry: null });
  });
});

describe('cellLook', () => {
  const looks = (state: DayOfUse['state'], more: Partial<DayOfUse> = {}, hasAmounts = true): string => {
    const months = calendar([aDayOfUse('2026-09-01', state, more)]);
    return cellLook(cellOn(months, '2026-09-01')!, hasAmounts).replace(/ +/g, ' ');
  };
  const told = { amount: 1, unit: 'g' } as const;

  it.each([
    ['used', told, 'day counted used step-1 stone-0'],
    ['used', {}, 'day counted used no-amount stone-0'],
    ['none', {}, 'day counted none stone-0'],
    ['unknown', {}, 'day counted unknown stone-0'],
    ['partial', {}, 'day counted partial stone-0'],
    ['not_asked', { source: null }, 'day counted not_asked stone-0'],
    ['not_asked', { prescribed: { supervised: true, amount: NO_ENTRY } }, 'day counted prescribed stone-0'],
  ] as const)('tells %s with %j apart', (state, more, look) => expect(looks(state, more)).toBe(look));

  it('misses no amount where several substances are read as one, and draws no day to come', () => {
    expect(looks('used', {}, false)).toBe('day counted used step-2 stone-0');
    expect(cellLook(cellOn(calendar([]), '2026-11-24')!, true)).toBe('later');
    expect(cellLook(cellOn(calendar([]), '2026-11-23')!, true)).toContain('day today not_asked');
  });
});
