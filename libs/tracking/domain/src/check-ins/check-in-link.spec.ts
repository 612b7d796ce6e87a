import { uuidv7 } from '@cairn/shared-util';
import { CHECK_IN_VALIDITY, CheckInLinkInput, CheckInValidity, linkState } from './check-in-link';

const input = { id: uuidv7(), episodeId: null, validity: 'hours_24', substances: ['ketamine'], days: 7 };
const messageOf = (change: object): string | undefined =>
  CheckInLinkInput.safeParse({ ...input, ...change }).error?.issues[0]?.message;

describe('CheckInLinkInput', () => {
  it.each([1, 14])('asks about %i days', (days) => expect(messageOf({ days })).toBeUndefined());
  it.each([0, 15, 1.5, null])('refuses %p days', (days) =>
    expect(messageOf({ days })).toBe('Choose how many days to ask about, from 1 to 14.'),
  );
  it.each([
    [[], 'Choose at least one substance to ask about.'],
    [['ketamine', 'alcohol', 'mdma', 'cannabis', 'ghb', 'crack'], 'Choose at most 5 substances.'],
    [['ketamine', 'ketamine'], 'Choose substances by name, each once.'],
    [['other'], 'Choose substances by name, each once.'],
    [['snow'], 'Choose a substance of the list.'],
  ])('refuses the substances %p', (substances, message) => expect(messageOf({ substances })).toBe(message));
  it('refuses another time than the three', () =>
    expect(messageOf({ validity: 'forever' })).toBe(
      'Choose how long the link is open: 30 minutes, 24 hours or 7 days.',
    ));
  it('names minutes for each choice', () =>
    expect(CheckInValidity.options.map((each) => CHECK_IN_VALIDITY[each])).toEqual([30, 1440, 10_080]));
});

describe('linkState', () => {
  const now = '2026-11-23T10:00:00.000Z';
  const open = { usedAt: null, revokedAt: null, expiresAt: '2026-11-23T10:00:00.001Z' };
  it.each([
    [{}, 'open'],
    [{ expiresAt: now }, 'expired'],
    [{ revokedAt: now }, 'revoked'],
    [{ usedAt: now, expiresAt: '2026-11-22T10:00:00Z' }, 'used'],
  ])('%p is %s', (change, state) => expect(linkState({ ...open, ...change }, now)).toBe(state));
});
