import type { Phase } from '@cairn/patients-domain';
import { phaseRuler, suggestedStart } from './phase-bars';

const aPhase = (phase: Partial<Phase>): Phase => ({
  id: '01990000-0000-7000-8000-000000000001',
  episodeId: '01990000-0000-7000-8000-0000000000ee',
  kind: 'withdrawal_management',
  setting: 'inpatient',
  plannedStart: null,
  plannedEnd: null,
  startsOn: '2026-11-01',
  endsOn: '2026-11-10',
  plannedMinutesPerWeek: null,
  changeReason: '',
  replaces: null,
  recordedBy: '01990000-0000-7000-8000-0000000000aa',
  recordedAt: '2026-11-01T09:00:00.000Z',
  ...phase,
});

const phaseBars = (phases: readonly Phase[], today: string) => phaseRuler(phases, today).bars;

describe('phaseRuler', () => {
  it('gives each day the same width, first and last day included', () => {
    const [detox, rehab] = phaseBars(
      [aPhase({}), aPhase({ kind: 'residential_rehab', startsOn: '2026-11-11', endsOn: null })],
      '2026-11-20',
    );
    expect(detox?.actual).toEqual({ left: 0, width: 50 });
    expect(rehab?.actual).toEqual({ left: 50, width: 50 });
    expect(rehab?.actualWords).toBe('since 11 November 2026, day 10');
  });

  it('makes room for what was planned before and after', () => {
    const [detox] = phaseBars([aPhase({ plannedStart: '2026-10-22', plannedEnd: '2026-11-10' })], '2026-11-20');
    expect(detox?.planned).toEqual({ left: 0, width: 100 });
    expect(detox?.actual).toEqual({ left: 50, width: 50 });
    expect(detox?.plannedWords).toBe('planned 22 October to 10 November 2026, 20 days');
  });

  it('says what was planned of one end only, and draws none', () => {
    const [open, until, none] = phaseBars(
      [aPhase({ plannedStart: '2026-11-02' }), aPhase({ plannedEnd: '2026-11-12' }), aPhase({})],
      '2026-11-20',
    );
    expect([open?.planned, open?.plannedWords]).toEqual([null, 'planned from 2 November 2026']);
    expect([until?.planned, until?.plannedWords]).toEqual([null, 'planned to 12 November 2026']);
    expect(none?.plannedWords).toBe('nothing planned');
  });

  it('says one day', () =>
    expect(phaseBars([aPhase({ endsOn: '2026-11-01' })], '2026-11-20')[0]?.actualWords).toBe('1 November 2026, 1 day'));

  it('reaches from the first to the last day that was planned or happened, and knows where today is', () => {
    const phases = [aPhase({ plannedStart: '2026-10-22', plannedEnd: '2026-11-30' })];
    expect(phaseRuler(phases, '2026-11-10')).toMatchObject({ first: '2026-10-22', last: '2026-11-30', today: 50 });
    expect(phaseRuler(phases, '2026-12-01').today).toBeNull();
  });

  it('draws nothing where there is no phase', () => expect(phaseBars([], '2026-11-20')).toEqual([]));
});

describe('suggestedStart', () => {
  it.each([
    ['the day after the last one ended', [aPhase({})], '2026-11-11'],
    ['today where one runs', [aPhase({ endsOn: null })], '2026-11-20'],
    ['today where there is none', [], '2026-11-20'],
    ['today where the last one ends today', [aPhase({ endsOn: '2026-11-20' })], '2026-11-20'],
  ])('is %s', (_when, phases, day) => expect(suggestedStart(phases, '2026-11-20')).toBe(day));
});
