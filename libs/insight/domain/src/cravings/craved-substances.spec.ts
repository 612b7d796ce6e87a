import { anEpisode, aTimeline, cravingsOfSeveral, someCravings, someUseDays } from '../testing/a-timeline';
import { cravedSubstances } from './craved-substances';

const range = { from: '2026-10-26', to: '2026-11-23' };

describe('cravedSubstances', () => {
  it('names the main substance first, rated or not, and another only where it is rated', () => {
    const episode = anEpisode({ otherSubstances: ['alcohol', 'cannabis'] });
    expect(cravedSubstances(aTimeline({ episode }), range)).toEqual(['ketamine']);
    const cravings = someCravings([['2026-11-20', 0]], 'alcohol');
    expect(cravedSubstances(aTimeline({ episode, cravings }), range)).toEqual(['ketamine', 'alcohol']);
    expect(cravedSubstances(aTimeline({ episode: null, cravings }), range)).toEqual(['ketamine', 'alcohol']);
  });

  it('takes the days of the range, today included', () => {
    const on = (day: string) => cravedSubstances(aTimeline({ cravings: someCravings([[day, 5]], 'alcohol') }), range);
    expect(on('2026-10-25')).toEqual(['ketamine']);
    expect(on('2026-10-26')).toEqual(['ketamine', 'alcohol']);
    expect(on('2026-11-23')).toEqual(['ketamine', 'alcohol']);
  });

  it('stands in the order of the lanes of use, with a substance outside the episode at the end', () => {
    const episode = anEpisode({ primarySubstance: 'ketamine', otherSubstances: ['alcohol'] });
    const cravings = cravingsOfSeveral(
      ['cocaine', [['2026-11-01', 3]]],
      ['alcohol', [['2026-11-02', 3]]],
      ['ketamine', [['2026-11-03', 3]]],
    );
    const useDays = someUseDays([{ day: '2026-11-01', state: 'yes', substance: 'cannabis' }]);
    expect(cravedSubstances(aTimeline({ episode, cravings, useDays }), range)).toEqual([
      'ketamine',
      'alcohol',
      'cocaine',
    ]);
  });
});
