import { denominatorWords, sentenceOf } from './sentence';

describe('sentenceOf', () => {
  it('joins its parts into the text and drops empty ones', () => {
    const made = sentenceOf('Craving', [{ text: 'Median 4: ' }, { text: '' }, { text: 'clear fall', strong: true }], {
      known: 0,
      of: 14,
      unit: 'days',
    });
    expect(made.text).toBe('Median 4: clear fall');
    expect(made.parts).toHaveLength(2);
    expect(denominatorWords(made.denominator)).toBe('0 of 14 days');
  });
});
