import { futureDay, futureEnd, futureInstant } from './future';

const now = '2026-03-29T00:30:00Z';

describe('futureInstant', () => {
  it.each([
    ['2026-03-29T00:35:00Z', null],
    ['2026-03-29T00:35:00.001Z', 'This time is in the future.'],
    ['2026-03-29T01:34:00+01:00', null],
    ['2026-03-29T01:36:00+01:00', 'This time is in the future.'],
    ['2020-01-01T00:00:00Z', null],
  ])('says of %s: %p', (occurredAt, words) => {
    expect(futureInstant(occurredAt, now)).toBe(words);
  });
});

describe('futureEnd', () => {
  it.each([
    [null, null],
    ['2026-03-30', null],
    ['2027-03-30', null],
    ['2027-03-31', 'This is more than a year ahead. Check the year.'],
  ])('says of %p: %p', (day, words) => {
    expect(futureEnd(day, '2026-03-29')).toBe(words);
  });
});

describe('futureDay', () => {
  it.each([
    ['2026-03-28', null],
    ['2026-03-29', null],
    ['2026-03-30', 'This day is in the future.'],
  ])('says of %s: %p', (day, words) => {
    expect(futureDay(day, '2026-03-29')).toBe(words);
  });
});
