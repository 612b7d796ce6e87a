import { aPhase } from '../testing/a-phase';
import { dischargeProblems, frameProblems, phaseProblems, type EpisodeFrame } from './episode-dates';

const frame: EpisodeFrame = {
  birthDate: '2002-05-03',
  referredOn: '2026-08-20',
  admittedOn: '2026-08-24',
  dischargedOn: null,
  today: '2026-11-23',
  phases: [
    aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' }),
    aPhase({ startsOn: '2026-09-07' }),
  ],
};
const fields = (problems: readonly { field: string }[]): string[] => problems.map(({ field }) => field);

describe('frameProblems', () => {
  const of = (referredOn: string, admittedOn: string | null, more: Partial<EpisodeFrame> = {}): string[] =>
    fields(frameProblems({ referredOn, admittedOn }, { ...frame, ...more }));

  it('accepts dates in order', () => expect(of('2026-08-20', '2026-08-24')).toEqual([]));
  it('accepts referral on the first day of the first phase', () => expect(of('2026-08-24', null)).toEqual([]));
  it('refuses referral after the first phase began', () => expect(of('2026-08-25', null)).toEqual(['referredOn']));
  it('accepts today', () => expect(of('2026-11-23', '2026-11-23', { phases: [] })).toEqual([]));

  it('refuses tomorrow', () =>
    expect(of('2026-11-24', '2026-11-24', { phases: [] })).toEqual(['referredOn', 'admittedOn']));

  it('accepts the day of birth and refuses the day before', () => {
    expect(of('2002-05-03', null)).toEqual([]);
    expect(of('2002-05-02', null)).toEqual(['referredOn']);
  });

  it('accepts admission on the day of discharge and refuses it after', () => {
    expect(of('2026-08-20', '2026-11-01', { dischargedOn: '2026-11-01' })).toEqual([]);
    expect(of('2026-08-20', '2026-11-02', { dischargedOn: '2026-11-01' })).toEqual(['admittedOn']);
  });
});

describe('phaseProblems', () => {
  const of = (startsOn: string, endsOn: string | null, dischargedOn: string | null = null): string[] =>
    fields(phaseProblems({ startsOn, endsOn }, { ...frame, dischargedOn }));

  it('accepts the day of referral and refuses the day before', () => {
    expect(of('2026-08-20', null)).toEqual([]);
    expect(of('2026-08-19', null)).toEqual(['startsOn']);
  });

  it('accepts today and refuses tomorrow', () => {
    expect(of('2026-11-23', '2026-11-23')).toEqual([]);
    expect(of('2026-11-24', null)).toEqual(['startsOn']);
    expect(of('2026-11-01', '2026-11-24')).toEqual(['endsOn']);
  });

  it('wants a last day not after the discharge once there is one', () => {
    expect(of('2026-09-07', '2026-11-01', '2026-11-01')).toEqual([]);
    expect(of('2026-09-07', '2026-11-02', '2026-11-01')).toEqual(['endsOn']);
    expect(of('2026-09-07', null, '2026-11-01')).toEqual(['endsOn']);
    expect(of('2026-11-02', '2026-11-02', '2026-11-01')).toEqual(['startsOn', 'endsOn']);
  });
});

describe('dischargeProblems', () => {
  const of = (dischargedOn: string, more: Partial<EpisodeFrame> = {}): string[] =>
    dischargeProblems({ dischargedOn }, { ...frame, ...more }).map(({ message }) => message);

  it('accepts the first day of the running phase', () => expect(of('2026-09-07')).toEqual([]));

  it('names the phase that has days after it', () =>
    expect(of('2026-09-06')).toEqual([
      'A phase has days after the discharge: Residential rehab, since 7 September 2026.',
    ]));

  it('accepts today and refuses tomorrow', () => {
    expect(of('2026-11-23')).toEqual([]);
    expect(of('2026-11-24')).toEqual(['The day of discharge is in the future.']);
  });

  it('refuses a day before admission and before referral', () => {
    expect(of('2026-08-24', { phases: [] })).toEqual([]);
    expect(of('2026-08-23', { phases: [] })).toEqual(['The discharge is before the admission on 24 August 2026.']);
    expect(of('2026-08-19', { phases: [], admittedOn: null })).toEqual([
      'The discharge is before the referral on 20 August 2026.',
    ]);
  });
});
