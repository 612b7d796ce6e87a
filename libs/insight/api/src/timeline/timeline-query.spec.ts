import { daysAsked, TimelineQuery } from './timeline-query';

const today = '2026-11-23';

describe('the days of a timeline read', () => {
  it('are twelve weeks ending today when none are named', () => {
    expect(daysAsked({}, today)).toEqual({ from: '2026-08-31', to: today });
  });

  it('count back from the last day that is named', () => {
    expect(daysAsked({ to: '2026-10-31' }, today)).toEqual({ from: '2026-08-08', to: '2026-10-31' });
  });

  it('reach five years back when all are asked for, and no further', () => {
    const all = daysAsked({ from: 'all' }, today);
    expect(all).toEqual({ from: '2021-11-20', to: today });
    expect(daysAsked({ from: all.from }, today)).toEqual(all);
    expect(() => daysAsked({ from: '2021-11-19' }, today)).toThrow(expect.objectContaining({ status: 422 }));
  });

  it('are refused back to front, naming the field', () => {
    expect(() => daysAsked({ from: '2026-11-24' }, today)).toThrow(
      expect.objectContaining({ status: 422, more: { fields: [expect.objectContaining({ field: 'from' })] } }),
    );
  });

  it('may be one day', () => {
    expect(daysAsked({ from: today, to: today }, today)).toEqual({ from: today, to: today });
  });

  it.each([{ from: '2026-02-29' }, { from: 'ALL' }, { to: 'all' }, { since: '2026-01-01' }])('refuse %j', (query) => {
    expect(TimelineQuery.safeParse(query).success).toBe(false);
  });
});
