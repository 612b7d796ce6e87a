import { endOf, meetingsOf, meetsOn, type Weekly } from './occurrences';

const LONDON = 'Europe/London';
const aGroup = (group: Partial<Weekly> = {}): Weekly => ({
  weekdays: [1],
  startsAt: '14:00',
  startsOn: '2026-01-05',
  endsOn: null,
  ...group,
});
const startsOf = (group: Weekly, from: string, to: string, zone = LONDON): string[] =>
  meetingsOf(group, from, to, zone).map(({ startsAt }) => startsAt);

describe('meetsOn', () => {
  it.each([
    ['2026-01-05', true],
    ['2026-01-04', false],
    ['2026-01-12', true],
    ['2025-12-29', false],
    ['2026-03-30', true],
    ['2026-04-06', false],
  ])('a Monday group from 5 January to 30 March meets on %s: %s', (day, meets) => {
    expect(meetsOn(aGroup({ endsOn: '2026-03-30' }), day)).toBe(meets);
  });

  it('knows Sunday as the seventh day and Monday as the first', () => {
    expect(meetsOn(aGroup({ weekdays: [7] }), '2026-01-11')).toBe(true);
    expect(meetsOn(aGroup({ weekdays: [7] }), '2026-01-12')).toBe(false);
    expect(meetsOn(aGroup({ weekdays: [1, 7] }), '2026-01-12')).toBe(true);
  });

  it('meets for one day where the first day is the last', () => {
    const once = aGroup({ startsOn: '2026-01-05', endsOn: '2026-01-05' });
    expect(meetingsOf(once, '2025-01-01', '2027-01-01', LONDON)).toHaveLength(1);
  });
});

describe('meetingsOf', () => {
  it('keeps the time on the wall over the change of the clock in spring', () => {
    expect(startsOf(aGroup(), '2026-03-23', '2026-04-05')).toEqual([
      '2026-03-23T14:00:00+00:00',
      '2026-03-30T14:00:00+01:00',
    ]);
  });

  it('keeps it over the change in autumn', () => {
    expect(startsOf(aGroup(), '2026-10-19', '2026-10-26')).toEqual([
      '2026-10-19T14:00:00+01:00',
      '2026-10-26T14:00:00+00:00',
    ]);
  });

  it('on the day on which the clock goes forward, a time that it skips is an hour later', () => {
    const night = aGroup({ weekdays: [7], startsAt: '01:30' });
    expect(startsOf(night, '2026-03-29', '2026-03-29')).toEqual(['2026-03-29T02:30:00+01:00']);
  });

  it('on the day on which it goes back, of a time that comes twice the first is meant', () => {
    const night = aGroup({ weekdays: [7], startsAt: '01:30' });
    expect(startsOf(night, '2026-10-25', '2026-10-25')).toEqual(['2026-10-25T01:30:00+01:00']);
  });

  it('keeps the clocks of another zone', () => {
    const sunday = aGroup({ weekdays: [7], startsAt: '09:00' });
    expect(startsOf(sunday, '2026-03-01', '2026-03-08', 'America/New_York')).toEqual([
      '2026-03-01T09:00:00-05:00',
      '2026-03-08T09:00:00-04:00',
    ]);
  });

  it('meets several times a week, in order, both ends of the span included', () => {
    const both = aGroup({ weekdays: [4, 2] });
    expect(meetingsOf(both, '2026-01-06', '2026-01-15', LONDON).map(({ day }) => day)).toEqual([
      '2026-01-06',
      '2026-01-08',
      '2026-01-13',
      '2026-01-15',
    ]);
  });

  it('has nothing before the first day, after the last, or in a span of other weekdays', () => {
    const short = aGroup({ endsOn: '2026-01-19' });
    expect(startsOf(short, '2025-12-01', '2026-01-04')).toEqual([]);
    expect(startsOf(short, '2026-01-20', '2026-03-01')).toEqual([]);
    expect(startsOf(short, '2026-01-06', '2026-01-11')).toEqual([]);
  });
});

describe('endOf', () => {
  it('counts real minutes, over a change of the clock too', () => {
    expect(endOf('2026-03-29T00:30:00+00:00', 60)).toBe('2026-03-29T01:30:00.000Z');
    expect(endOf('2026-01-05T14:00:00Z', 0)).toBe('2026-01-05T14:00:00.000Z');
  });
});
