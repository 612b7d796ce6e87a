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
  others: [],
};
/** Another episode: in care from 2 March to 20 June 2026, in aftercare for all of it. */
const other = {
  referredOn: '2026-02-20',
  admittedOn: '2026-03-02',
  dischargedOn: '2026-06-20',
  phases: [aPhase({ kind: 'aftercare', startsOn: '2026-03-02', endsOn: '2026-06-20' })],
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

describe('frameProblems beside another episode', () => {
  const of = (referredOn: string, admittedOn: string | null, more: Partial<EpisodeFrame> = {}): string[] =>
    frameProblems({ referredOn, admittedOn }, { ...frame, phases: [], others: [other], ...more }).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  const inside = 'admittedOn: The admission lies in another episode of care, 2 March to 20 June 2026.';
  const around = 'admittedOn: Another episode of care lies between admission and discharge, 2 March to 20 June 2026.';

  it.each([
    ['2026-03-01', []],
    ['2026-03-02', [inside]],
    ['2026-06-19', [inside]],
    ['2026-06-20', []],
  ])('judges an admission on %s', (admittedOn, problems) => expect(of('2026-02-01', admittedOn)).toEqual(problems));

  it('lets a referral come while the person is still in care', () => expect(of('2026-06-01', null)).toEqual([]));

  it('lets no episode that has ended lie around another', () => {
    expect(of('2026-01-01', '2026-01-05', { dischargedOn: '2026-03-03' })).toEqual([around]);
    expect(of('2026-01-01', '2026-01-05', { dischargedOn: '2026-03-02' })).toEqual([]);
  });

  it('counts the day of somebody admitted and discharged on one day', () => {
    const short = { ...other, admittedOn: '2026-06-20' };
    expect(of('2026-02-01', '2026-06-20', { others: [short] })).toHaveLength(1);
    expect(of('2026-02-01', '2026-06-21', { others: [short] })).toEqual([]);
  });

  it('meets nobody who waits', () =>
    expect(of('2026-02-01', '2026-04-01', { others: [{ ...other, admittedOn: null }] })).toEqual([]));
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

describe('phaseProblems beside another episode', () => {
  const of = (startsOn: string, endsOn: string | null): string[] =>
    phaseProblems({ startsOn, endsOn }, { ...frame, referredOn: '2026-01-01', others: [other] }).map(
      ({ field, message }) => `${field}: ${message}`,
    );
  const clash =
    'startsOn: These days overlap a phase of another episode of care, 2 March to 20 June 2026: Aftercare, 2 March to 20 June 2026.';

  it.each<[string, string | null, string[]]>([
    ['2026-01-10', '2026-03-01', []],
    ['2026-01-10', '2026-03-02', [clash]],
    ['2026-01-10', null, [clash]],
    ['2026-06-20', null, [clash]],
    ['2026-06-21', null, []],
  ])('judges a phase from %s to %s', (startsOn, endsOn, problems) => expect(of(startsOn, endsOn)).toEqual(problems));
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

  it('lets no other episode lie between admission and discharge', () => {
    const later = { ...other, referredOn: '2026-10-01', admittedOn: '2026-10-05', dischargedOn: '2026-11-01' };
    expect(of('2026-10-05', { others: [later] })).toEqual([]);
    expect(of('2026-10-06', { others: [{ ...later, phases: [] }] })).toEqual([
      'Another episode of care lies between admission and discharge, 5 October to 1 November 2026.',
    ]);
  });

  it('lets the running phase reach into no phase of another episode', () => {
    const days = { startsOn: '2026-10-05', endsOn: '2026-11-01' };
    const waiting = { ...other, admittedOn: null, referredOn: '2026-10-01', phases: [aPhase(days)] };
    expect(of('2026-10-04', { others: [waiting] })).toEqual([]);
    expect(of('2026-10-05', { others: [waiting] })).toHaveLength(1);
  });
});
