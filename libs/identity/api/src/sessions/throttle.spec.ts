import { waitWords } from './throttle';

describe('waitWords', () => {
  it.each([
    [1, '1 second'],
    [2, '2 seconds'],
    [60, '60 seconds'],
    [61, '2 minutes'],
    [900, '15 minutes'],
  ])('%i seconds are "%s"', (seconds, words) => {
    expect(waitWords(seconds)).toBe(words);
  });
});
