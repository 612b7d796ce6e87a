import { EpisodeInput } from '@cairn/patients-domain';
import { emptyEpisode, frameOf } from './episode-entry';

describe('frameOf', () => {
  it('leaves out substances that were not chosen, and nobody is no key worker', () =>
    expect(frameOf({ ...emptyEpisode(), furtherSubstance: 'alcohol' })).toMatchObject({
      keyWorkerId: null,
      primarySubstance: 'ketamine',
      otherSubstances: ['alcohol'],
    }));

  it('is judged by the schema of the contract', () => {
    const problems = EpisodeInput.safeParse(frameOf(emptyEpisode())).error?.issues.map(({ message }) => message);
    expect(problems).toEqual(['Enter the day of referral.', 'Choose who referred the person.']);
  });
});
