import { OWN_ITEM, OWN_RATING, type OwnItemInput, type OwnRatingInput } from './own-item';

const id = '01930000-0000-7000-8000-0000000000e1';
const item: OwnItemInput = {
  id,
  episodeId: null,
  agreedOn: '2026-03-02',
  question: id,
  text: 'How safe did the flat feel?',
  lowWord: 'not at all',
  highWord: 'completely',
  better: 'higher',
  everyDays: 7,
  retiredOn: null,
};
const rating: OwnRatingInput = {
  id,
  episodeId: null,
  ratedAt: '2026-03-02T10:00:00Z',
  question: id,
  asked: id,
  rating: 0,
  mode: 'clinician_screen',
  answeredBy: 'person',
  note: '',
};
type Refusing = Pick<typeof OWN_ITEM | typeof OWN_RATING, 'Input'>;
const refused = ({ Input }: Refusing, input: unknown): string[] =>
  (Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a question of a person’s own', () => {
  it.each([
    [{}, []],
    [{ everyDays: null }, []],
    [{ everyDays: 1 }, []],
    [{ everyDays: 366 }, []],
    [{ everyDays: 0 }, ['everyDays: Enter a whole number of days from 1 to 366.']],
    [{ everyDays: 367 }, ['everyDays: Enter a whole number of days from 1 to 366.']],
    [{ text: ' ' }, ['text: Write the question in the person’s own words.']],
    [{ lowWord: '' }, ['lowWord: Write what 0 means.']],
    [{ highWord: '' }, ['highWord: Write what 10 means.']],
    [{ better: 'sideways' }, ['better: Choose which direction is better.']],
    [{ retiredOn: '2026-03-02' }, []],
    [{ retiredOn: '2026-03-01' }, ['retiredOn: It was agreed on 2 March 2026: it cannot be retired before.']],
  ])('with %j is refused for %j', (differing, words) => {
    expect(refused(OWN_ITEM, { ...item, ...differing })).toEqual(words);
  });

  it('says that it is retired', () => {
    const frame = {
      patientId: id,
      recordedBy: id,
      recordedByName: 'R',
      recordedAt: '',
      replaces: null,
      correctionReason: null,
      standing: true,
    };
    expect(OWN_ITEM.headline({ ...item, ...frame }, 'Europe/London')).toBe('How safe did the flat feel?');
    expect(OWN_ITEM.headline({ ...item, ...frame, retiredOn: '2026-04-01' }, 'Europe/London')).toContain('(retired)');
  });
});

describe('a rating of it', () => {
  it.each([0, 1, 10])('is kept at %d', (value) => {
    expect(refused(OWN_RATING, { ...rating, rating: value })).toEqual([]);
  });

  it.each([-1, 11, 2.5, null, undefined, '5'])('is refused at %p', (value) => {
    expect(refused(OWN_RATING, { ...rating, rating: value })[0]).toContain('Rate it with a whole number from 0 to 10.');
  });
});
