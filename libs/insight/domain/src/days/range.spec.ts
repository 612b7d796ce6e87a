import { daysOfSpan, inSpan, spanLength } from '@cairn/tracking-domain';
import { anEpisode } from '../testing/a-timeline';
import { countedSpan, rangeOf, spanOf } from './range';

const today = '2026-11-23';

describe('rangeOf', () => {
  it.each([
    ['2w', '2026-11-09', 14],
    ['4w', '2026-10-26', 28],
    ['12w', '2026-08-31', 84],
  ] as const)('%s starts on %s and counts %i days', (key, from, days) => {
    const range = rangeOf(key, { today, episode: null, firstDay: null });
    expect(range).toEqual({ from, to: today });
    expect(spanLength(countedSpan(range, today))).toBe(days);
  });

  it.each([
    ['admission to today', anEpisode(), '2026-08-24', today],
    ['referral when not admitted', anEpisode({ admittedOn: null }), '2026-08-10', today],
    ['to discharge', anEpisode({ dischargedOn: '2026-10-01' }), '2026-08-24', '2026-10-01'],
    ['a planned admission in the future is today', anEpisode({ admittedOn: '2026-12-01' }), today, today],
  ])('episode runs %s', (_, episode, from, to) => {
    expect(rangeOf('episode', { today, episode, firstDay: '2026-07-01' })).toEqual({ from, to });
  });

  it('draws the whole record without an episode', () => {
    expect(rangeOf('episode', { today, episode: null, firstDay: '2026-07-01' }).from).toBe('2026-07-01');
    expect(rangeOf('episode', { today, episode: null, firstDay: null }).from).toBe(today);
  });

  it.each([
    [anEpisode(), '2026-07-01', '2026-07-01'],
    [anEpisode(), '2026-09-01', '2026-08-24'],
    [anEpisode({ admittedOn: null }), null, '2026-08-10'],
    [null, null, today],
  ])('all starts at the earliest day there is', (episode, firstDay, from) => {
    expect(rangeOf('all', { today, episode, firstDay })).toEqual({ from, to: today });
  });
});

describe('countedSpan', () => {
  it('leaves today out and takes the last day of a range that ended earlier', () => {
    expect(countedSpan({ from: '2026-11-22', to: today }, today)).toEqual(
      spanOf({ from: '2026-11-22', to: '2026-11-22' }),
    );
    expect(spanLength(countedSpan({ from: '2026-10-01', to: '2026-10-28' }, today))).toBe(28);
  });

  it('is empty when only today is drawn', () => {
    const span = countedSpan({ from: today, to: today }, today);
    expect(spanLength(span)).toBe(0);
    expect(daysOfSpan(span)).toEqual([]);
  });
});

describe('inSpan', () => {
  it('includes both ends', () => {
    expect([1, 2, 4, 5].map((day) => inSpan(day, { first: 2, last: 4 }))).toEqual([false, true, true, false]);
  });
});
