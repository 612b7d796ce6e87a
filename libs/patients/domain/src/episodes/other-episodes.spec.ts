import { aPhase } from '../testing/a-phase';
import { episodeDaysWords, type OtherEpisode, runningOnMeets } from './other-episodes';

const first: OtherEpisode = {
  referredOn: '2026-01-05',
  admittedOn: '2026-01-10',
  dischargedOn: '2026-03-01',
  phases: [aPhase({ startsOn: '2026-01-10', endsOn: '2026-03-01' })],
};
const second: OtherEpisode = {
  referredOn: '2026-02-20',
  admittedOn: '2026-04-01',
  dischargedOn: '2026-05-01',
  phases: [],
};

describe('episodeDaysWords', () => {
  it('begin with admission, or with referral without one', () => {
    expect(episodeDaysWords(first)).toBe('10 January to 1 March 2026');
    expect(episodeDaysWords({ ...first, dischargedOn: null })).toBe('since 10 January 2026');
    expect(episodeDaysWords({ ...first, admittedOn: null })).toBe('5 January to 1 March 2026');
  });
});

describe('runningOnMeets', () => {
  it('is an episode of care that came after', () =>
    expect(runningOnMeets([second], first)).toBe(
      'This episode cannot run on: another episode of care came after it, 1 April to 1 May 2026.',
    ));

  it('is nothing for the later of two', () => expect(runningOnMeets([first], second)).toBeNull());

  it('is nothing where the other only waits, and a phase of it where it has one', () => {
    const waiting = { ...second, admittedOn: null };
    expect(runningOnMeets([waiting], first)).toBeNull();
    const assessed = { ...waiting, phases: [aPhase({ startsOn: '2026-04-02', endsOn: '2026-04-03' })] };
    expect(runningOnMeets([assessed], first)).not.toBeNull();
  });
});
