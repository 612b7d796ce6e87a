import { epochDay } from '@cairn/shared-util';
import { aSession } from '../testing/a-record';
import { sessionStrip } from './session-strip';

const span = { first: epochDay('2026-11-16'), last: epochDay('2026-11-22') };
const today = epochDay('2026-11-23');

describe('sessionStrip', () => {
  it.each([
    ['attended', 'filled'],
    ['late', 'half'],
    ['missed', 'cross'],
    ['cancelled', 'open'],
    ['service_cancelled', 'dash'],
    ['booked', 'dotted'],
  ] as const)('draws %s %s', (state, glyph) => {
    expect(sessionStrip([aSession('2026-11-16', state)], span, today).marks[0]?.glyph).toBe(glyph);
  });

  it('keeps to the span and stands sessions of one day side by side', () => {
    const sessions = ['2026-11-15', '2026-11-16', '2026-11-17', '2026-11-17', '2026-11-23'];
    const { marks } = sessionStrip(
      sessions.map((day) => aSession(day, 'attended')),
      span,
      today,
    );
    expect(marks.map(({ from, to }) => [from - span.first, to - span.first])).toEqual([
      [0, 1],
      [1, 1.5],
      [1.5, 2],
    ]);
    expect(marks[0]?.text).toBe('Monday 16 November, CBT, attended, 50 minutes');
  });
});
