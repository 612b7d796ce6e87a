import { beforeBirth } from './birth';
import { lateByDay, lateByInstant, lateWords } from './late';

const zone = 'Europe/London';

describe('lateByInstant', () => {
  it.each([
    ['2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', null],
    ['2026-03-01T10:00:00Z', '2026-03-02T10:00:01Z', 1],
    ['2026-03-01T10:00:00Z', '2026-03-01T10:00:00Z', null],
    ['2026-03-01T10:00:00Z', '2026-03-04T09:00:00Z', 3],
    // 25 hours pass on the day the clocks go back.
    ['2026-10-24T23:30:00Z', '2026-10-26T00:00:00Z', 1],
  ])('%s recorded at %s is late by %p', (occurredAt, recordedAt, days) => {
    expect(lateByInstant(occurredAt, recordedAt, zone)).toBe(days);
  });
});

describe('lateByDay', () => {
  it.each([
    ['2026-03-02', '2026-03-02T10:00:00Z', null],
    ['2026-03-01', '2026-03-02T23:59:59Z', null],
    ['2026-03-01', '2026-03-03T00:00:00Z', 2],
    // Midnight in London is 23:00 UTC after the clocks go forward.
    ['2026-03-29', '2026-03-30T22:59:59Z', null],
    ['2026-03-29', '2026-03-30T23:00:00Z', 2],
  ])('%s recorded at %s is late by %p', (day, recordedAt, days) => {
    expect(lateByDay(day, recordedAt, zone)).toBe(days);
  });
});

describe('lateWords', () => {
  it('says one day and three days', () => {
    expect([lateWords(1), lateWords(3)]).toEqual(['late entry, 1 day', 'late entry, 3 days']);
  });
});

describe('beforeBirth', () => {
  it.each([
    ['1999-05-02', 'This is before the person was born.'],
    ['1999-05-03', null],
    ['2026-03-02', null],
  ])('says of %s: %p', (day, words) => {
    expect(beforeBirth(day, '1999-05-03')).toBe(words);
  });
});
