import { aPhase } from '../testing/a-phase';
import { endedWithDischarge, runsOnAfter, withdrawalProblem, withoutDischarge } from './phase-succession';

const detox = aPhase({ id: 'd', kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-06' });
const rehab = aPhase({ id: 'r', startsOn: '2026-09-07', endsOn: '2026-11-15' });
const aftercare = aPhase({ id: 'a', kind: 'aftercare', startsOn: '2026-11-16' });

describe('endedWithDischarge', () => {
  it('is the phase whose last day is the day of discharge', () =>
    expect(endedWithDischarge({ dischargedOn: '2026-11-15', phases: [detox, rehab] })).toBe(rehab));

  it('is none where the last phase ended before, and in an open episode', () => {
    expect(endedWithDischarge({ dischargedOn: '2026-11-16', phases: [detox, rehab] })).toBeNull();
    expect(endedWithDischarge({ dischargedOn: null, phases: [detox, aftercare] })).toBeNull();
  });
});

describe('withoutDischarge', () => {
  it('lets that phase run on and leaves the others', () =>
    expect(withoutDischarge({ dischargedOn: '2026-11-15', phases: [detox, rehab] })).toEqual({
      dischargedOn: null,
      phases: [detox, { ...rehab, endsOn: null }],
    }));
});

describe('runsOnAfter', () => {
  it('is the phase that ended on the day before the running one began', () =>
    expect(runsOnAfter([detox, rehab, aftercare], aftercare)).toBe(rehab));

  it('is none after a gap, and none where a phase that has ended is withdrawn', () => {
    expect(runsOnAfter([detox, aftercare], aftercare)).toBeNull();
    expect(runsOnAfter([detox, rehab, aftercare], rehab)).toBeNull();
  });
});

describe('withdrawalProblem', () => {
  it('lets a phase go that has ended, and a running one that hands back', () => {
    expect(withdrawalProblem([detox, rehab, aftercare], rehab)).toBeNull();
    expect(withdrawalProblem([detox, rehab, aftercare], aftercare)).toBeNull();
  });

  it('lets the only phase go', () => expect(withdrawalProblem([aftercare], aftercare)).toBeNull());

  it('keeps a running phase after a gap, and says what to do', () =>
    expect(withdrawalProblem([detox, aftercare], aftercare)).toBe(
      'No phase would run any more. Correct this one, or first correct Withdrawal management (detox), 24 August to 6 September 2026, so that it ends on 15 November 2026 and runs on.',
    ));
});
