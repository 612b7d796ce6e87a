import { midSentence } from './mid-sentence';

describe('midSentence', () => {
  it.each([
    ['Ketamine', 'ketamine'],
    ['CBT', 'CBT'],
    ['GHB or GBL', 'GHB or GBL'],
    ['A test', 'a test'],
    ['Élan', 'élan'],
    ['already low', 'already low'],
    ['1:1 session', '1:1 session'],
    ['', ''],
  ])('reads "%s" as "%s"', (label, words) => expect(midSentence(label)).toBe(words));
});
