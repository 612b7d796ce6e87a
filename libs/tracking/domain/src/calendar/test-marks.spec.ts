import { addDays, epochDay } from '@cairn/shared-util';
import { aDrugTest } from '../testing/a-drug-test';
import { testMarks } from './test-marks';

const DAY = '2026-03-09';
const test = (...results: ReturnType<typeof aDrugTest>['results']) => [{ ...aDrugTest({ results }), localDay: DAY }];
const reports = (count: number) => ({
  days: Array.from({ length: count }, (_, at) => {
    const told = { substance: 'ketamine', state: 'no', context: 'non_prescribed', source: 'patient' } as const;
    return { ...told, day: addDays(DAY, -at - 1) };
  }),
  supervised: [],
  timeZone: 'Europe/London',
});

describe('testMarks', () => {
  const positive = test({ analyte: 'ketamine', result: 'positive' }, { analyte: 'cocaine', result: 'positive' });

  it('mark the day of a test that differs from the reports, in words', () => {
    const marks = testMarks(positive, reports(7), 'ketamine');
    expect([...marks.keys()]).toEqual([epochDay(DAY)]);
    expect(marks.get(epochDay(DAY))?.join()).toContain('Drug test: ketamine positive. Differs from the report');
  });

  it('are about the substance alone, and about every one where none is named', () => {
    expect(testMarks(positive, reports(7), 'alcohol').size).toBe(0);
    expect(testMarks(positive, reports(7), null).size).toBe(1);
  });

  it('are none where a test agrees, or where the days before are not known', () => {
    expect(testMarks(test({ analyte: 'ketamine', result: 'negative' }), reports(7), 'ketamine').size).toBe(0);
    expect(testMarks(positive, reports(3), 'ketamine').size).toBe(0);
    expect(testMarks([], reports(7), null).size).toBe(0);
  });
});
