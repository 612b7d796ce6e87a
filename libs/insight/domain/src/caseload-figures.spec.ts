import { epochDay } from '@cairn/shared-util';
import type { CaseloadRow } from './caseload';
import { caseloadFigures } from './caseload-figures';

const aRow = (row: Partial<CaseloadRow> = {}): CaseloadRow => ({
  patientId: '01934b5e-0000-7000-8000-000000000001',
  givenName: 'Tamsin',
  familyName: 'Orrell',
  preferredName: 'Tam',
  localNumber: 'CN-10482',
  birthDate: '2002-05-03',
  episodeId: '01934b5e-0000-7000-8000-000000000002',
  primarySubstance: 'ketamine',
  admittedOn: '2026-08-24',
  phase: 'aftercare',
  phaseStartsOn: '2026-11-12',
  keyWorkerName: 'Owen Hartley',
  mine: true,
  asOf: '2026-11-23',
  cravingDay: [],
  cravingIntensity: [],
  use: '-'.repeat(28),
  attended: 0,
  booked: 0,
  lastDataDay: null,
  ...row,
});
const figures = (row: Partial<CaseloadRow> = {}) => caseloadFigures(aRow(row), '2026-11-23');
const day = epochDay;

describe('caseloadFigures', () => {
  it('covers the 28 days that end yesterday', () => {
    expect(figures().span).toEqual({ first: day('2026-10-26'), last: day('2026-11-22') });
    expect(figures().useDays).toHaveLength(28);
  });

  it('says craving of whole days, and today’s rating as the last one', () => {
    const { craving } = figures({
      cravingDay: ['2026-10-26', '2026-11-20', '2026-11-20', '2026-11-22', '2026-11-23'].map(day),
      cravingIntensity: [2, 8, 4, 0, 3],
    });
    expect(craving).toMatchObject({ median: 2, least: 0, greatest: 8, known: 3, of: 28 });
    expect(craving.last).toEqual({ day: day('2026-11-23'), intensity: 3 });
    expect(craving.text).toBe('Craving in 28 days: median 2, from 0 to 8, last 3 on 23 November, 3 of 28 days.');
  });

  it('tells a median in the words of every other page, quarters to one decimal', () => {
    const text = figures({
      cravingDay: ['2026-11-19', '2026-11-19', '2026-11-20', '2026-11-20'].map(day),
      cravingIntensity: [8, 8, 8, 9],
    }).craving.text;
    expect(text).toContain('median 8.3, from 8 to 9');
  });

  it('keeps no rating apart from a rating of 0', () => {
    expect(figures().craving).toMatchObject({ median: null, least: null, greatest: null, last: null, known: 0 });
    expect(figures().craving.text).toBe('No craving rated in 28 days.');
    const zero = figures({ cravingDay: [day('2026-11-22')], cravingIntensity: [0] }).craving;
    expect(zero).toMatchObject({ median: 0, least: 0, greatest: 0 });
    const today = figures({ cravingDay: [day('2026-11-23')], cravingIntensity: [5] }).craving;
    expect(today.text).toBe('Craving rated 5 today, on none of the 28 days before.');
  });

  it.each([
    [`${'n'.repeat(26)}un`, 'Used on 1 of 28 known days.', 26],
    [`${'n'.repeat(25)}k-u`, 'Used on 1 of 26 known days, 2 days not known.', 25],
    ['n'.repeat(28), 'Used on 0 of 28 known days.', 28],
    ['-'.repeat(28), 'Use not known on any of 28 days.', 0],
  ])('reads use %s', (use, text, longestWithout) => {
    expect(figures({ use }).use).toMatchObject({ text, longestWithout });
  });

  it('says attendance with its denominator', () => {
    expect(figures().sessions.text).toBe('No session booked in 28 days.');
    expect(figures({ attended: 0, booked: 2 }).sessions.text).toBe('Attended 0 of 2 booked.');
  });

  it.each([
    [null, null, 'no entry yet'],
    ['2026-11-23', 0, 'today'],
    ['2026-11-22', 1, '1 day'],
    ['2026-11-20', 3, '3 days'],
  ])('last data on %s are %s days old', (lastDataDay, days, text) => {
    expect(figures({ lastDataDay })).toMatchObject({ daysSinceData: days, daysSinceDataText: text });
  });

  it('names phase and day by today, and nothing where there is no phase', () => {
    expect(figures()).toMatchObject({ phase: 'Aftercare day 12', phaseDay: 12 });
    expect(figures({ phase: null, phaseStartsOn: null })).toMatchObject({ phase: null, phaseDay: null });
    expect(figures({ phaseStartsOn: '2026-11-23' }).phase).toBe('Aftercare day 1');
    expect(figures({ phaseStartsOn: '2026-11-24' }).phase).toBeNull();
  });
});
