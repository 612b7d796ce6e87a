import { epochDay } from '@cairn/shared-util';
import { eventMarks } from './event-marks';

const span = { first: epochDay('2026-08-24'), last: epochDay('2026-11-23') };
const events = [
  { startsOn: '2026-11-03', endsOn: null, kind: 'review', label: '12-week review' },
  { startsOn: '2026-10-16', endsOn: '2026-10-18', kind: 'leave', label: 'Home leave' },
  { startsOn: '2026-08-20', endsOn: '2026-08-25', kind: 'illness', label: 'Chest infection' },
  { startsOn: '2026-07-01', endsOn: null, kind: 'other', label: 'Long ago' },
] as const;

describe('eventMarks', () => {
  it('flags a day, brackets a span, cuts it to what is shown, in order of time', () => {
    const { marks, rows } = eventMarks(events, span);
    expect(marks.map(({ glyph, label }) => [glyph, label])).toEqual([
      ['bracket', 'Chest infection'],
      ['bracket', 'Home leave'],
      ['flag', '12-week review'],
    ]);
    expect(marks[0]).toMatchObject({ from: span.first, to: epochDay('2026-08-26') });
    expect(marks[2]).toMatchObject({ from: epochDay('2026-11-03') + 0.5, to: epochDay('2026-11-03') + 0.5 });
    expect(marks[1]?.text).toBe('Home leave, 16 to 18 October 2026');
    expect(rows).toBe(1);
  });

  it('stacks words that would run into each other', () => {
    const near = [
      { ...events[0], startsOn: '2026-11-02', label: 'A long name of an event' },
      { ...events[0], startsOn: '2026-11-04' },
    ];
    expect(eventMarks(near, span).marks.map(({ row }) => row)).toEqual([0, 1]);
    expect(eventMarks(near, span).rows).toBe(2);
    expect(eventMarks([], span)).toEqual({ span, marks: [], rows: 0 });
  });

  it('takes an event of one day with both days given for a flag', () => {
    expect(eventMarks([{ ...events[0], endsOn: '2026-11-03' }], span).marks[0]?.glyph).toBe('flag');
  });
});
