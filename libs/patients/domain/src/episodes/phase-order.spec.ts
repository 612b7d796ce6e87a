import { aPhase } from '../testing/a-phase';
import { closedBefore, overlapOf, phaseWords, runningPhase } from './phase-order';

const detox = aPhase({ kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' });
const rehab = aPhase({ startsOn: '2026-09-07', endsOn: '2026-11-15' });
const aftercare = aPhase({ kind: 'aftercare', startsOn: '2026-11-16' });
const phases = [aftercare, detox, rehab];

describe('overlapOf', () => {
  it.each([
    ['2026-08-01', '2026-08-23', null],
    ['2026-08-01', '2026-08-24', detox],
    ['2026-09-06', '2026-09-06', detox],
    ['2026-09-01', '2026-09-20', detox],
    ['2026-11-15', '2026-11-15', rehab],
    ['2027-01-01', '2027-01-31', aftercare],
    ['2026-08-01', null, detox],
  ])('of %s to %s is the phase in the way', (startsOn, endsOn, found) =>
    expect(overlapOf(phases, { startsOn, endsOn })).toBe(found),
  );

  it('is none when nothing is there', () => expect(overlapOf([], { startsOn: '2026-01-01', endsOn: null })).toBeNull());

  it('is none where a phase begins on the day after another', () =>
    expect(overlapOf([detox], { startsOn: '2026-09-07', endsOn: null })).toBeNull());
});

describe('runningPhase', () => {
  it('is the one without a last day', () => expect(runningPhase(phases)).toBe(aftercare));
  it('is none after the last has ended', () => expect(runningPhase([detox, rehab])).toBeNull());
});

describe('closedBefore', () => {
  it('ends the running phase on the day before the next begins', () =>
    expect(closedBefore(phases, '2026-12-01')).toEqual({ ...aftercare, endsOn: '2026-11-30' }));

  it('leaves one day to a phase that began the day before', () =>
    expect(closedBefore(phases, '2026-11-17')).toEqual({ ...aftercare, endsOn: '2026-11-16' }));

  it('ends nothing that begins on the same day or later', () => {
    expect(closedBefore(phases, '2026-11-16')).toBeNull();
    expect(closedBefore(phases, '2026-09-20')).toBeNull();
  });

  it('ends nothing when nothing runs', () => expect(closedBefore([detox], '2026-12-01')).toBeNull());
});

describe('phaseWords', () => {
  it('says the days of a phase that has ended and of one that runs', () => {
    expect(phaseWords(rehab)).toBe('Residential rehab, 7 September to 15 November 2026');
    expect(phaseWords(aftercare)).toBe('Aftercare, since 16 November 2026');
  });
});
