import type { PhaseKind } from '@cairn/patients-domain';
import { dueMeasures, dueWords, type DueInput } from './due';

const phase = (kind: PhaseKind, startsOn: string, endsOn: string | null = null) => ({ kind, startsOn, endsOn });
const inRehab = (differing: Partial<DueInput> = {}): DueInput => ({
  episode: { dischargedOn: null, phases: [phase('residential_rehab', '2026-03-01')] },
  lastOn: {},
  changes: [],
  ownItems: [],
  ...differing,
});
const of = (input: DueInput, today: string, key: string) =>
  dueMeasures(input, today).find(({ measure }) => measure.key === key);

describe('dueMeasures', () => {
  it.each([
    // In rehab the first PHQ-9 is due 7 days after the first day, then every 14 days (ours)
    ['2026-03-01', {}, '2026-03-08', -7],
    ['2026-03-07', {}, '2026-03-08', -1],
    ['2026-03-08', {}, '2026-03-08', 0],
    ['2026-03-11', {}, '2026-03-08', 3],
    ['2026-03-11', { phq_9: '2026-03-09' }, '2026-03-23', -12],
    ['2026-03-25', { phq_9: '2026-03-09' }, '2026-03-23', 2],
    // Taken the day before rehab began: the next is due a fortnight later, not a week after the first day
    ['2026-03-11', { phq_9: '2026-02-28' }, '2026-03-14', -3],
    // Taken long before: due with the phase's first one, not overdue since then
    ['2026-03-11', { phq_9: '2025-06-01' }, '2026-03-08', 3],
    // Across the night on which clocks go forward a day is still a day
    ['2026-03-30', { phq_9: '2026-03-15' }, '2026-03-29', 1],
  ])('on %s with results %j the PHQ-9 is due on %s, overdue by %d', (today, lastOn, dueOn, overdueDays) => {
    expect(of(inRehab({ lastOn }), today, 'phq_9')).toMatchObject({ dueOn, overdueDays });
  });

  it('asks once in assessment: due until there is a result in the phase', () => {
    const episode = { dischargedOn: null, phases: [phase('assessment', '2026-03-01')] };
    expect(of(inRehab({ episode }), '2026-03-04', 'sds')).toMatchObject({ dueOn: '2026-03-01', overdueDays: 3 });
    expect(of(inRehab({ episode, lastOn: { sds: '2026-02-28' } }), '2026-03-04', 'sds')).toBeDefined();
    expect(of(inRehab({ episode, lastOn: { sds: '2026-03-01' } }), '2026-03-04', 'sds')).toBeUndefined();
  });

  it('puts the longest overdue first', () => {
    const days = dueMeasures(inRehab({ lastOn: { gad_7: '2026-03-01' } }), '2026-04-01').map((due) => due.overdueDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
  });

  it.each([
    ['no episode', { episode: null }],
    ['days before the first phase', { episode: { dischargedOn: null, phases: [phase('aftercare', '2027-01-01')] } }],
    [
      'days between phases',
      { episode: { dischargedOn: null, phases: [phase('residential_rehab', '2026-01-01', '2026-02-01')] } },
    ],
    ['a discharge', { episode: { dischargedOn: '2026-03-01', phases: [phase('aftercare', '2026-01-01')] } }],
  ])('asks nothing of the plan with %s', (_, differing) => {
    expect(dueMeasures(inRehab(differing), '2026-03-20')).toEqual([]);
  });

  it('still asks on the day of discharge, and nothing after it', () => {
    const episode = { dischargedOn: '2026-03-20', phases: [phase('aftercare', '2026-01-01')] };
    expect(dueMeasures(inRehab({ episode }), '2026-03-20')).not.toEqual([]);
    expect(dueMeasures(inRehab({ episode }), '2026-03-21')).toEqual([]);
  });

  const added = { change: 'added' as const, everyDays: 7, decidedOn: '2026-03-05', reason: 'Asked for it' };

  it('asks what was added for the person, from the day it was decided', () => {
    const changes = [{ ...added, instrument: 'core_10' as const }];
    expect(of(inRehab({ changes }), '2026-03-04', 'core_10')).toBeUndefined();
    expect(of(inRehab({ changes }), '2026-03-05', 'core_10')).toMatchObject({
      overdueDays: 0,
      why: 'For this person, every 7 days: Asked for it',
    });
    expect(of(inRehab({ changes, lastOn: { core_10: '2026-03-06' } }), '2026-03-14', 'core_10')).toMatchObject({
      dueOn: '2026-03-13',
      overdueDays: 1,
    });
  });

  it('asks more often where that was decided, and not what was stopped', () => {
    const often = [{ ...added, instrument: 'phq_9' as const }];
    expect(of(inRehab({ changes: often, lastOn: { phq_9: '2026-03-06' } }), '2026-03-14', 'phq_9')?.everyDays).toBe(7);
    const stopped = [...often, { ...often[0]!, change: 'stopped' as const, everyDays: null, decidedOn: '2026-03-10' }];
    expect(of(inRehab({ changes: stopped }), '2026-03-14', 'phq_9')).toBeUndefined();
    expect(of(inRehab({ changes: stopped }), '2026-03-09', 'phq_9')).toBeDefined();
  });

  it('asks a question of their own with an interval, and none without', () => {
    const own = { question: 'q', text: 'How safe?', agreedOn: '2026-03-01', lastOn: null };
    expect(of(inRehab({ ownItems: [{ ...own, everyDays: 7 }] }), '2026-03-03', 'q')?.overdueDays).toBe(2);
    expect(of(inRehab({ ownItems: [{ ...own, everyDays: null }] }), '2026-03-03', 'q')).toBeUndefined();
    const rated = { ...own, everyDays: 7, lastOn: '2026-03-02' };
    expect(of(inRehab({ ownItems: [rated] }), '2026-03-03', 'q')?.overdueDays).toBe(-6);
  });
});

describe('dueWords', () => {
  it.each([
    [0, 'due today'],
    [1, '1 day overdue'],
    [12, '12 days overdue'],
    [-1, 'due in 1 day'],
    [-5, 'due in 5 days'],
  ])('of %d say %s', (overdueDays, words) => {
    expect(dueWords({ overdueDays })).toBe(words);
  });
});
