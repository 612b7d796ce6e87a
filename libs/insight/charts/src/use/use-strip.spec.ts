import { NO_ENTRY } from '@cairn/tracking-domain';
import { epochDay } from '@cairn/shared-util';
import { aDayOfUse } from '../testing/a-record';
import { useStrip } from './use-strip';

const span = { first: epochDay('2026-11-16'), last: epochDay('2026-11-23') };
const today = span.last;
const strip = (days: Parameters<typeof useStrip>[0]) => useStrip(days, span, today).marks;

describe('useStrip', () => {
  it.each([
    ['none', { state: 'none' }, 'none'],
    ['used', { state: 'used', amount: 1, unit: 'g' }, 'used'],
    ['unknown', { state: 'unknown' }, 'not_known'],
    ['not asked', { state: 'not_asked', source: null }, 'not_known'],
    ['partial', { state: 'partial' }, 'partial'],
    ['supervised ketamine', { state: 'not_asked', prescribed: { supervised: true, amount: NO_ENTRY } }, 'prescribed'],
  ] as const)('draws %s', (_, { state, ...more }, glyph) => {
    expect(strip([aDayOfUse('2026-11-20', state, more)])[0]?.glyph).toBe(glyph);
  });

  it('stands days that are not known taller than none, so that silence is seen', () => {
    const [none, silent, used] = strip([
      aDayOfUse('2026-11-16', 'none'),
      aDayOfUse('2026-11-17', 'not_asked', { source: null }),
      aDayOfUse('2026-11-18', 'used'),
    ]);
    expect(silent!.height).toBeGreaterThan(none!.height);
    expect(used!.height).toBeGreaterThan(silent!.height);
    expect(used).toMatchObject({ height: 0.5, label: '' });
  });

  it('prints amounts and compares bars within a unit only', () => {
    const marks = strip([
      aDayOfUse('2026-11-16', 'used', { amount: 0.5, unit: 'g' }),
      aDayOfUse('2026-11-18', 'used', { amount: 1.5, unit: 'g' }),
      aDayOfUse('2026-11-20', 'used', { amount: 500, unit: 'mg' }),
    ]);
    expect(marks.map(({ label }) => label)).toEqual(['0.5 g', '1.5 g', '500 mg']);
    expect(marks[0]!.height).toBeLessThan(marks[1]!.height);
    expect(marks[2]!.height).toBe(marks[1]!.height);
    expect(marks[1]!.text).toBe('Wednesday 18 November, used 1.5 g');
    expect(marks.map(({ labelShown }) => labelShown)).toEqual([false, false, true]);
  });

  it('says an amount as it was told, and stands a range as tall as its middle', () => {
    const marks = strip([
      aDayOfUse('2026-11-16', 'used', { amountLow: 0.5, amountHigh: 1.5, unit: 'g', precision: 'range' }),
      aDayOfUse('2026-11-18', 'used', { amount: 1, unit: 'g', precision: 'estimate' }),
      aDayOfUse('2026-11-20', 'used', { amount: 2, unit: 'g' }),
    ]);
    expect(marks.map(({ label }) => label)).toEqual(['0.5 to 1.5 g', 'about 1 g', '2 g']);
    expect(marks[0]!.text).toBe('Monday 16 November, used 0.5 to 1.5 g');
    expect(marks.map(({ height }) => height)).toEqual([0.75, 0.75, 1]);
  });

  it('says "prescribed" for medical ketamine and never gives it the bar of use', () => {
    const [mark] = strip([
      aDayOfUse('2026-11-20', 'not_asked', {
        prescribed: { supervised: true, amount: { ...NO_ENTRY, amount: 56, unit: 'mg' } },
      }),
    ]);
    expect(mark).toMatchObject({ glyph: 'prescribed', label: 'prescribed' });
    expect(mark!.text).toBe('Friday 20 November, prescribed 56 mg, supervised');
  });

  it('takes a day’s whole width, keeps to the span, and marks today only where it has an entry', () => {
    const marks = strip([
      aDayOfUse('2026-11-15', 'none'),
      aDayOfUse('2026-11-16', 'none'),
      aDayOfUse('2026-11-23', 'not_asked', { source: null }),
    ]);
    expect(marks.map(({ from, to }) => [from, to])).toEqual([[span.first, span.first + 1]]);
    expect(strip([aDayOfUse('2026-11-23', 'none')])).toHaveLength(1);
  });
});
