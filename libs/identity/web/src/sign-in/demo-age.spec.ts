import { demoAge } from './demo-age';

describe('demoAge', () => {
  it('says that a new demo ends today and offers no reset', () => {
    expect(demoAge('23 November 2026', 0)).toBe('Its days end today, 23 November 2026.');
  });

  it.each([
    [1, '1 day ago'],
    [40, '40 days ago'],
  ])('says after %i days how old it is and how to renew it', (days, words) => {
    expect(demoAge('23 November 2026', days)).toContain(words);
    expect(demoAge('23 November 2026', days)).toContain('npm run db:reset');
  });
});
