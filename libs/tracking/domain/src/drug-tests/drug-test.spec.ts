import { aDrugTest } from '../testing/a-drug-test';
import { kept, refusedBy } from '../testing/kept';
import { DRUG_TEST, type DrugTestInput } from './drug-test';
import { ketamineNotTested, panelWords, resultOf, strengthOf } from './panel';

const refused = (input: unknown): string[] => refusedBy(DRUG_TEST, input);

describe('a drug test', () => {
  it('gives at least one result of something that was tested', () => {
    expect(refused(aDrugTest())).toEqual([]);
    const nothing = 'results: Give the result of at least one thing that was tested.';
    expect(refused(aDrugTest({ results: [] }))).toEqual([nothing]);
    expect(refused(aDrugTest({ results: [{ analyte: 'ketamine', result: 'not_tested' }] }))).toEqual([nothing]);
  });

  it('is declined without results and without a report', () => {
    const declined = aDrugTest({ declined: true, results: [] });
    expect(refused(declined)).toEqual([]);
    expect(refused({ ...declined, results: aDrugTest().results })).toHaveLength(1);
    expect(refused({ ...declined, reportedOn: '2026-03-10' })).toEqual(['reportedOn: A declined test has no report.']);
    expect(DRUG_TEST.headline(kept(declined), 'Europe/London')).toBe('Urine drug test: declined');
  });

  it('has each analyte once', () => {
    const results = [...aDrugTest().results, { analyte: 'ketamine' as const, result: 'positive' as const }];
    expect(refused(aDrugTest({ results }))).toEqual(['results.2.analyte: Ketamine is here twice. Keep one result.']);
  });

  it('has temperature and creatinine of urine alone', () => {
    const hair = aDrugTest({ specimen: 'hair', temperatureInRange: null });
    expect(refused(hair)).toEqual([]);
    expect(refused({ ...hair, temperatureInRange: false })).toHaveLength(1);
    expect(refused({ ...hair, creatinine: 0 })).toEqual(['creatinine: Creatinine belongs to a urine sample.']);
  });

  it.each([
    [0, true],
    [100, true],
    [-0.1, false],
    [100.1, false],
    [1.25, false],
  ])('takes a creatinine of %d: %s', (creatinine, taken) => {
    expect(refused(aDrugTest({ creatinine })).length === 0).toBe(taken);
  });

  it('is reported between the clinic-local day of the sample and today', () => {
    const clock = { now: '2026-03-11T09:00:00Z', today: '2026-03-11', timeZone: 'Europe/London' };
    const problems = (reportedOn: string): readonly unknown[] => DRUG_TEST.problems(aDrugTest({ reportedOn }), clock);
    expect(problems('2026-03-08')).toEqual([
      { field: 'reportedOn', message: 'The report cannot be older than the sample.' },
    ]);
    expect(problems('2026-03-09')).toEqual([]);
    expect(problems('2026-03-11')).toEqual([]);
    expect(problems('2026-03-12')).toEqual([{ field: 'reportedOn', message: 'This day is in the future.' }]);
  });

  it('warns of a temperature out of range without refusing it', () => {
    expect(DRUG_TEST.unusual(aDrugTest({ temperatureInRange: false }))).toHaveLength(1);
    expect(DRUG_TEST.unusual(aDrugTest({ temperatureInRange: null }))).toEqual([]);
  });
});

describe('the panel of a test', () => {
  it('lists what was tested, positives first, and how far the method goes', () => {
    const results: DrugTestInput['results'] = [
      { analyte: 'cannabis', result: 'negative' },
      { analyte: 'lsd', result: 'not_tested' },
      { analyte: 'cocaine', result: 'negative' },
      { analyte: 'norketamine', result: 'invalid' },
      { analyte: 'ketamine', result: 'positive' },
    ];
    expect(panelWords(aDrugTest({ results }))).toBe(
      'ketamine positive (presumptive); norketamine invalid; cocaine and cannabis negative (presumptive)',
    );
    expect(resultOf({ results }, 'lsd')).toBe('not_tested');
    expect(resultOf({ results }, 'mdma')).toBe('not_tested');
  });

  it.each([
    ['point_of_care', 'presumptive'],
    ['laboratory_screen', 'presumptive'],
    ['laboratory_confirmation', 'confirmed'],
  ] as const)('is %s, so %s', (method, strength) => {
    expect(strengthOf({ method })).toBe(strength);
  });

  it('says that ketamine was not tested where neither it nor norketamine was', () => {
    const without = aDrugTest({ results: [{ analyte: 'cocaine', result: 'negative' }] });
    expect(ketamineNotTested(without)).toBe(true);
    expect(DRUG_TEST.headline(kept(without), 'Europe/London')).toBe(
      'Urine drug test: cocaine negative (presumptive); ketamine was not tested',
    );
    const marked = [...without.results, { analyte: 'ketamine' as const, result: 'not_tested' as const }];
    expect(ketamineNotTested({ ...without, results: marked })).toBe(true);
    expect(ketamineNotTested(aDrugTest())).toBe(false);
    expect(ketamineNotTested(aDrugTest({ results: [{ analyte: 'norketamine', result: 'negative' }] }))).toBe(false);
    expect(ketamineNotTested(aDrugTest({ declined: true, results: [] }))).toBe(false);
  });
});
