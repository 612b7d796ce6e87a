import { addDays } from '@cairn/shared-util';
import { aDrugTest } from '../testing/a-drug-test';
import type { TestResult } from './analyte';
import {
  disagreeingDays,
  NEGATIVE_REPORT_DAYS,
  POSITIVE_REPORT_DAYS,
  testAgreement,
  type ReportedDay,
  type Reports,
} from './test-agreement';

const TEST_DAY = '2026-03-09';
const told = (daysBefore: number, more: Partial<ReportedDay> = {}): ReportedDay => ({
  day: addDays(TEST_DAY, -daysBefore),
  substance: 'ketamine',
  state: 'no',
  context: 'non_prescribed',
  source: 'patient',
  ...more,
});
const nones = (count: number, more: Partial<ReportedDay> = {}): ReportedDay[] =>
  Array.from({ length: count }, (_, at) => told(at + 1, more));
const reports = (days: readonly ReportedDay[], supervised: readonly string[] = []): Reports => ({
  days,
  supervised,
  timeZone: 'Europe/London',
});
const ketamine = (result: TestResult) => ({
  ...aDrugTest({ results: [{ analyte: 'ketamine', result }] }),
  localDay: TEST_DAY,
});
const compared = (result: TestResult, given: Reports): string | undefined =>
  testAgreement(ketamine(result), given)[0]?.agreement;

describe('a positive result', () => {
  it('agrees with use reported of the day itself and of the days before, to the last of them', () => {
    for (const days of [0, 1, POSITIVE_REPORT_DAYS]) {
      expect(compared('positive', reports([told(days, { state: 'yes' })]))).toBe('agrees');
    }
  });

  it('differs where no use is reported of any of the days before', () => {
    const [found] = testAgreement(ketamine('positive'), reports(nones(POSITIVE_REPORT_DAYS)));
    expect(found).toEqual({
      analyte: 'ketamine',
      result: 'positive',
      agreement: 'disagrees',
      words: 'Differs from the report: no use was reported for the 7 days before the test. A test can be wrong.',
    });
    const older = [...nones(POSITIVE_REPORT_DAYS), told(POSITIVE_REPORT_DAYS + 1, { state: 'yes' })];
    expect(compared('positive', reports(older))).toBe('disagrees');
  });

  it('cannot be compared where a day is not known: no entry, not asked or asked and not known', () => {
    const missing = testAgreement(ketamine('positive'), reports(nones(POSITIVE_REPORT_DAYS - 1)));
    expect(missing[0]?.words).toBe('Cannot be compared: 1 of the 7 days before the test is not known.');
    expect(testAgreement(ketamine('positive'), reports([]))[0]?.words).toBe(
      'Cannot be compared: 7 of the 7 days before the test are not known.',
    );
    for (const state of ['unknown', 'not_asked'] as const) {
      const days = [...nones(POSITIVE_REPORT_DAYS - 1), told(POSITIVE_REPORT_DAYS, { state })];
      expect(compared('positive', reports(days))).toBe('not_comparable');
    }
  });

  it('agrees with prescribed use and with a medically supervised dose', () => {
    const prescribed = told(2, { state: 'yes', context: 'prescribed_supervised', substance: 'esketamine' });
    expect(compared('positive', reports([...nones(7), prescribed]))).toBe('agrees');
    expect(compared('positive', reports(nones(7), [addDays(TEST_DAY, -7)]))).toBe('agrees');
    expect(compared('positive', reports(nones(7), [addDays(TEST_DAY, -8)]))).toBe('disagrees');
  });

  it('for cocaine is not explained by a supervised dose of ketamine', () => {
    const test = { ...aDrugTest({ results: [{ analyte: 'cocaine', result: 'positive' }] }), localDay: TEST_DAY };
    const days = (['cocaine', 'crack'] as const).flatMap((substance) => nones(7, { substance }));
    expect(testAgreement(test, reports(days, [TEST_DAY]))[0]?.agreement).toBe('disagrees');
    expect(testAgreement(test, reports(days.slice(0, 7), [TEST_DAY]))[0]?.agreement).toBe('not_comparable');
  });
});

describe('a negative result', () => {
  it('agrees where no use is reported of the days before', () => {
    expect(compared('negative', reports(nones(NEGATIVE_REPORT_DAYS)))).toBe('agrees');
  });

  it('differs from use reported of the days before, to the last of them, and not from older use or of the day itself', () => {
    const at = (days: number) => compared('negative', reports([...nones(2), told(days, { state: 'yes' })]));
    expect(at(1)).toBe('disagrees');
    expect(at(NEGATIVE_REPORT_DAYS)).toBe('disagrees');
    expect(at(NEGATIVE_REPORT_DAYS + 1)).toBe('agrees');
    expect(at(0)).toBe('agrees');
  });

  it('cannot be compared where a day is not known', () => {
    expect(compared('negative', reports(nones(1)))).toBe('not_comparable');
  });
});

describe('what is not compared', () => {
  it('is an invalid result, and a declined test not at all', () => {
    expect(compared('invalid', reports(nones(7)))).toBe('not_comparable');
    expect(testAgreement({ ...aDrugTest({ declined: true, results: [] }) }, reports(nones(7)))).toEqual([]);
  });

  it('is what was not on the panel', () => {
    expect(testAgreement(ketamine('not_tested'), reports(nones(7)))).toEqual([]);
  });

  it('is an entry that was made of a test, since it is no report', () => {
    const fromTests = nones(7, { source: 'test' });
    expect(compared('positive', reports(fromTests))).toBe('not_comparable');
  });
});

describe('the days that differ', () => {
  it('are the clinic-local days of such tests, oldest first, with words for each analyte', () => {
    const late = { ...ketamine('positive'), id: '01930000-0000-7000-8000-0000000000d2' };
    const early = { ...ketamine('negative'), localDay: '2026-03-03' };
    const days = [...nones(POSITIVE_REPORT_DAYS - 1), told(7, { state: 'yes' })];
    expect(disagreeingDays([late, early], reports(days))).toEqual([
      expect.objectContaining({ day: '2026-03-03', testId: early.id, analyte: 'ketamine' }),
    ]);
    expect(disagreeingDays([late], reports(nones(7)))).toEqual([
      {
        day: TEST_DAY,
        testId: late.id,
        analyte: 'ketamine',
        words:
          'Drug test: ketamine positive. Differs from the report: no use was reported for the 7 days before the test. A test can be wrong.',
      },
    ]);
  });

  it('are by the clinic’s clock where a test does not carry its day', () => {
    const test = aDrugTest({
      collectedAt: '2026-06-01T23:30:00Z',
      results: [{ analyte: 'ketamine', result: 'negative' }],
    });
    const used: ReportedDay = { ...told(0, { state: 'yes' }), day: '2026-06-01' };
    expect(disagreeingDays([test], reports([used])).map(({ day }) => day)).toEqual(['2026-06-02']);
  });
});
