import { aDiagnosis } from '../testing/health-inputs';
import { CRITERIA, criteriaCounts, severityOf, severityWords, type CriterionAnswer } from './criteria';
import { DIAGNOSIS, type DiagnosisInput } from './diagnosis';

const refused = (input: unknown): string[] =>
  (DIAGNOSIS.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const answered = (answer: CriterionAnswer): Partial<DiagnosisInput> =>
  Object.fromEntries(CRITERIA.map(({ key }) => [key, answer]));
/** The first so many criteria met, so many after them not assessed, the rest not met. */
const met = (yes: number, open = 0): DiagnosisInput =>
  aDiagnosis(
    Object.fromEntries(
      CRITERIA.map(({ key }, place) => [key, place < yes ? 'yes' : place < yes + open ? 'not_assessed' : 'no']),
    ),
  );

describe('the counts of criteria (domain reference 2.7)', () => {
  it.each([
    [0, 'none'],
    [1, 'none'],
    [2, 'mild'],
    [3, 'mild'],
    [4, 'moderate'],
    [5, 'moderate'],
    [6, 'severe'],
    [10, 'severe'],
  ])('%i met is %s', (count, severity) => {
    expect(severityOf(count)).toBe(severity);
    expect(criteriaCounts(met(count))).toMatchObject({ formalCount: count, researchCount: count, severity });
  });

  it('leave withdrawal out of the formal count of 10 and have it in the research count of 11', () => {
    expect(criteriaCounts(aDiagnosis(answered('yes')))).toMatchObject({ formalCount: 10, researchCount: 11 });
    const withdrawalAlone = aDiagnosis({ ...answered('no'), withdrawal: 'yes' });
    expect(criteriaCounts(withdrawalAlone)).toMatchObject({ formalCount: 0, researchCount: 1, severity: 'none' });
  });

  it('count what was not assessed apart, and never as "no"', () => {
    const counts = criteriaCounts(aDiagnosis(answered('not_assessed')));
    expect(counts).toMatchObject({ formalCount: 0, formalNotAssessed: 10, researchNotAssessed: 11 });
    expect(severityWords(counts)).toBe('not settled');
  });

  it.each([
    [met(3, 0), 'mild'],
    [met(3, 1), 'at least mild'],
    [met(6, 4), 'severe'],
    [met(1, 0), 'below the threshold of 2'],
    [met(0, 1), 'below the threshold of 2'],
    [met(1, 1), 'not settled'],
  ])('say how sure the band is: %#', (criteria, words) => {
    expect(severityWords(criteriaCounts(criteria))).toBe(words);
  });

  it('leave tolerance and withdrawal out where it is taken solely under medical supervision', () => {
    const all = aDiagnosis({ ...answered('yes'), solelyMedical: true });
    expect(criteriaCounts(all)).toMatchObject({ formalCount: 9, researchCount: 9 });
    expect(criteriaCounts({ ...all, solelyMedical: null })).toMatchObject({ formalCount: 10, researchCount: 11 });
    const open = aDiagnosis({ ...answered('not_assessed'), solelyMedical: true });
    expect(criteriaCounts(open)).toMatchObject({ formalNotAssessed: 9, researchNotAssessed: 9 });
  });
});

describe('a diagnosis', () => {
  it('assesses something', () => {
    const empty = aDiagnosis({ ...answered('not_assessed'), remission: null });
    expect(refused(empty)).toEqual(['largerLonger: Assess at least one criterion, or choose about remission.']);
    expect(refused({ ...empty, remission: 'none' })).toEqual([]);
  });

  it('judges 12 months that end by the day of the assessment', () => {
    expect(refused(aDiagnosis({ windowEndsOn: '2026-03-02' }))).toEqual([]);
    expect(refused(aDiagnosis({ windowEndsOn: '2026-03-03' }))).toHaveLength(1);
  });

  it('knows a controlled environment only of a remission', () => {
    expect(refused(aDiagnosis({ remission: 'early', controlledEnvironment: true }))).toEqual([]);
    expect(refused(aDiagnosis({ remission: 'none', controlledEnvironment: true }))).toHaveLength(1);
    expect(refused(aDiagnosis({ remission: null, controlledEnvironment: true }))).toHaveLength(1);
    expect(refused(aDiagnosis({ remission: null, controlledEnvironment: false }))).toEqual([]);
  });

  it('asks about a remission with criteria met until now; craving alone may stay', () => {
    const asked = (differing: object) => DIAGNOSIS.unusual(aDiagnosis(differing)).map(({ field }) => field);
    expect(asked({ remission: 'early' })).toEqual(['remission']);
    expect(asked({ ...answered('no'), craving: 'yes', tolerance: 'yes', remission: 'early' })).toEqual([]);
    expect(asked({ remission: 'early', windowEndsOn: '2025-12-01' })).toEqual([]);
    expect(asked({ remission: 'none' })).toEqual([]);
  });

  it('says both counts, with what each leaves out', () => {
    expect(DIAGNOSIS.headline(aDiagnosis() as never, 'UTC')).toBe(
      'Ketamine use disorder: at least moderate, 5 of 10 met, 1 not assessed (with withdrawal 6 of 11 met, 1 not assessed)',
    );
  });
});
