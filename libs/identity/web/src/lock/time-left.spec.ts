import { timeLeft } from './time-left';

describe('timeLeft', () => {
  it.each([
    [120, '2 minutes'],
    [119, '1 minute 59 seconds'],
    [61, '1 minute 1 second'],
    [60, '1 minute'],
    [1, '1 second'],
    [0, '0 seconds'],
  ])('%i seconds are "%s"', (seconds, words) => {
    expect(timeLeft(seconds)).toBe(words);
  });
});
