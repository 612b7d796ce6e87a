import { EpisodeInput, EpisodeOpening, type EpisodeInput as Input } from './episode';
import type { SubstanceKey } from '../substances/substance';
import { PhaseInput } from './phase';

const anEpisode = (input: Partial<Input> = {}): Input => ({
  referredOn: '2026-08-20',
  referralSource: 'gp',
  referralReason: '',
  admittedOn: '2026-08-24',
  keyWorkerId: null,
  primarySubstance: 'ketamine',
  otherSubstances: [],
  ...input,
});
const aPhaseInput = (input: Partial<PhaseInput> = {}): PhaseInput => ({
  kind: 'aftercare',
  setting: 'community',
  plannedStart: null,
  plannedEnd: null,
  startsOn: '2026-11-12',
  endsOn: null,
  plannedMinutesPerWeek: 0,
  changeReason: '',
  ...input,
});
const paths = (result: { error?: { issues: { path: PropertyKey[] }[] } }): string[] =>
  (result.error?.issues ?? []).map(({ path }) => path.join('.'));

describe('EpisodeInput', () => {
  it('accepts referral and admission on one day', () =>
    expect(paths(EpisodeInput.safeParse(anEpisode({ admittedOn: '2026-08-20' })))).toEqual([]));

  it('refuses admission the day before referral', () =>
    expect(paths(EpisodeInput.safeParse(anEpisode({ admittedOn: '2026-08-19' })))).toEqual(['admittedOn']));

  it('accepts somebody who waits', () =>
    expect(paths(EpisodeInput.safeParse(anEpisode({ admittedOn: null })))).toEqual([]));

  it.each<[SubstanceKey[]]>([[['ketamine']], [['alcohol', 'alcohol']], [['alcohol', 'cocaine', 'cannabis']]])(
    'refuses %j beside ketamine',
    (otherSubstances) =>
      expect(paths(EpisodeInput.safeParse(anEpisode({ otherSubstances })))).toEqual(['otherSubstances']),
  );
});

describe('EpisodeOpening', () => {
  it('names the field of its first phase', () =>
    expect(
      paths(EpisodeOpening.safeParse({ ...anEpisode(), firstPhase: aPhaseInput({ endsOn: '2026-11-11' }) })),
    ).toEqual(['firstPhase.endsOn']));

  it('keeps the rules of the frame', () =>
    expect(paths(EpisodeOpening.safeParse({ ...anEpisode({ admittedOn: '2026-08-19' }), firstPhase: null }))).toEqual([
      'admittedOn',
    ]));
});

describe('PhaseInput', () => {
  it.each([
    [{ endsOn: '2026-11-12' }, []],
    [{ endsOn: '2026-11-11' }, ['endsOn']],
    [{ plannedStart: '2026-11-12', plannedEnd: '2026-11-11' }, ['plannedEnd']],
    [{ plannedStart: '2026-11-12', plannedEnd: '2026-11-12' }, []],
    [{ plannedMinutesPerWeek: 0 }, []],
    [{ plannedMinutesPerWeek: null }, []],
    [{ plannedMinutesPerWeek: 10_080 }, []],
    [{ plannedMinutesPerWeek: 10_081 }, ['plannedMinutesPerWeek']],
    [{ plannedMinutesPerWeek: -1 }, ['plannedMinutesPerWeek']],
    [{ plannedMinutesPerWeek: 7.5 }, ['plannedMinutesPerWeek']],
    [{ startsOn: '2026-02-29' }, ['startsOn']],
  ])('with %j has problems in %j', (input, problems) =>
    expect(paths(PhaseInput.safeParse(aPhaseInput(input)))).toEqual(problems),
  );
});
