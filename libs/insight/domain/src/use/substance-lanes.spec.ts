import { anEpisode, aTimeline, someUseDays } from '../testing/a-timeline';
import { substanceLanes } from './substance-lanes';

const range = { from: '2026-11-01', to: '2026-11-22' };
const names = (timeline: Parameters<typeof substanceLanes>[0]) =>
  substanceLanes(timeline, range).map(({ name }) => name);

describe('substanceLanes', () => {
  it('shows the substances of the episode, main one first, without any entry', () => {
    expect(names(aTimeline({ episode: anEpisode({ otherSubstances: ['alcohol'] }) }))).toEqual(['ketamine', 'alcohol']);
  });

  it('adds what else has entries in the range, by its own words where it has some', () => {
    const useDays = someUseDays([
      { day: '2026-11-02', state: 'yes', substance: 'other', text: 'kratom' },
      { day: '2026-11-03', state: 'no', substance: 'cannabis' },
      { day: '2026-11-04', state: 'yes', substance: 'other', text: 'kratom' },
    ]);
    expect(names(aTimeline({ useDays }))).toEqual(['ketamine', 'kratom', 'cannabis']);
  });

  it('leaves out what has entries outside the range only', () => {
    expect(
      names(aTimeline({ useDays: someUseDays([{ day: '2026-10-31', state: 'yes', substance: 'cannabis' }]) })),
    ).toEqual(['ketamine']);
  });

  it('asks about ketamine where there is no episode', () => {
    expect(names(aTimeline({ episode: null }))).toEqual(['ketamine']);
  });
});
