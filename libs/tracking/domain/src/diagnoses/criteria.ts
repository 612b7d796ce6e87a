import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

/** The criteria of a substance use disorder in short words of our own; the wording of DSM-5-TR is its publisher's. */
export const CRITERIA = [
  { key: 'largerLonger', label: 'More, or for longer, than was meant' },
  { key: 'cutDownFail', label: 'Wanting or trying to cut down without managing to' },
  { key: 'timeSpent', label: 'Much time spent getting it, using it or recovering' },
  { key: 'craving', label: 'Craving' },
  { key: 'roleFailure', label: 'Duties at work, school or home not met' },
  { key: 'socialProblems', label: 'Use goes on despite trouble with other people' },
  { key: 'activitiesGivenUp', label: 'Activities given up or cut back' },
  { key: 'hazardousUse', label: 'Use where it is physically dangerous' },
  { key: 'physicalPsychHarm', label: 'Use goes on despite harm to body or mind' },
  { key: 'tolerance', label: 'Tolerance' },
  { key: 'withdrawal', label: 'Withdrawal' },
] as const;
export type Criterion = (typeof CRITERIA)[number]['key'];

const ANSWER_CODES = [
  { key: 'yes', label: 'Met' },
  { key: 'no', label: 'Not met' },
  { key: 'not_assessed', label: 'Not assessed' },
] as const;
/** "Not assessed" is no "no". */
export const CRITERION_ANSWERS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: ANSWER_CODES };
export const CriterionAnswer = z.enum(keysOf(ANSWER_CODES));
export type CriterionAnswer = z.infer<typeof CriterionAnswer>;

/** The formal count leaves withdrawal out, as for phencyclidine and other hallucinogens. */
export const FORMAL_CRITERIA = CRITERIA.filter(({ key }) => key !== 'withdrawal');

const SEVERITY_CODES = [
  { key: 'none', label: 'Below the threshold' },
  { key: 'mild', label: 'Mild' },
  { key: 'moderate', label: 'Moderate' },
  { key: 'severe', label: 'Severe' },
] as const;
export const DISORDER_SEVERITIES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: SEVERITY_CODES };
export const DisorderSeverity = z.enum(keysOf(SEVERITY_CODES));
export type DisorderSeverity = z.infer<typeof DisorderSeverity>;

/** The least number of criteria for mild, moderate and severe. */
export const LEAST_MILD = 2;
export const LEAST_MODERATE = 4;
export const LEAST_SEVERE = 6;

/** The band of a count: 0 or 1 is none, 2 to 3 mild, 4 to 5 moderate, 6 and more severe. */
export function severityOf(count: number): DisorderSeverity {
  if (count >= LEAST_SEVERE) return 'severe';
  if (count >= LEAST_MODERATE) return 'moderate';
  return count >= LEAST_MILD ? 'mild' : 'none';
}

export type Criteria = Readonly<Record<Criterion, CriterionAnswer>> & {
  /** Tolerance and withdrawal do not count where the person takes it solely under medical supervision. */
  readonly solelyMedical: boolean | null;
};

/** What is counted of the criteria. */
export const CriteriaCounts = z.object({
  formalCount: z.int().min(0).max(10).describe('Criteria met of 10, withdrawal left out: the formal count'),
  formalNotAssessed: z.int().min(0).max(10).describe('Of those 10, how many were not assessed'),
  researchCount: z.int().min(0).max(11).describe('Criteria met of 11, withdrawal counted: for research'),
  researchNotAssessed: z.int().min(0).max(11).describe('Of those 11, how many were not assessed'),
  severity: DisorderSeverity.describe('Band of the formal count; with criteria not assessed it is the least it can be'),
});
export type CriteriaCounts = z.infer<typeof CriteriaCounts>;

/**
 * Counts criteria that are met: of 10 without withdrawal (formal) and of all 11 (research). What was not assessed is
 * counted apart and never as "not met". Solely under medical supervision neither tolerance nor withdrawal counts, met or
 * not assessed. Sources: docs/clinical-sources.md.
 */
export function criteriaCounts(criteria: Criteria): CriteriaCounts {
  const excluded: readonly Criterion[] = criteria.solelyMedical === true ? ['tolerance', 'withdrawal'] : [];
  const count = (of: readonly { readonly key: Criterion }[], answer: CriterionAnswer): number =>
    of.filter(({ key }) => !excluded.includes(key) && criteria[key] === answer).length;
  const formalCount = count(FORMAL_CRITERIA, 'yes');
  return {
    formalCount,
    formalNotAssessed: count(FORMAL_CRITERIA, 'not_assessed'),
    researchCount: count(CRITERIA, 'yes'),
    researchNotAssessed: count(CRITERIA, 'not_assessed'),
    severity: severityOf(formalCount),
  };
}

/** The band in words. Where criteria that were not assessed could lift it, it is the least; below 2 nothing is settled. */
export function severityWords({
  formalCount,
  formalNotAssessed,
  severity,
}: Omit<CriteriaCounts, 'researchCount' | 'researchNotAssessed'>): string {
  const canRise = severityOf(formalCount + formalNotAssessed) !== severity;
  if (severity === 'none') return canRise ? 'not settled' : 'below the threshold of 2';
  return canRise ? `at least ${severity}` : severity;
}

/** "4 of 10 met, 2 not assessed". */
export function countWords(count: number, of: number, notAssessed: number): string {
  return `${count} of ${of} met${notAssessed === 0 ? '' : `, ${notAssessed} not assessed`}`;
}
