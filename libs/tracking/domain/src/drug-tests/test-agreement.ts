import { addDays, counted, localDay } from '@cairn/shared-util';
import type { SubstanceKey } from '@cairn/patients-domain';
import { isUseDay } from '../use-days/day-of-use';
import type { UseDay } from '../use-days/use-day';
import { substancesOf, type Analyte, type TestResult } from './analyte';
import type { DrugTest } from './drug-test';
import { analyteWords, testedOf } from './panel';

/** Days before the test whose reports a positive result is held against. Our own choice; it is not a detection window. */
export const POSITIVE_REPORT_DAYS = 7;
/** Days before the test whose reports a negative result is held against. Our own choice; it is not a detection window. */
export const NEGATIVE_REPORT_DAYS = 2;

/** The rule as it stands where tests and reports are compared. */
export const AGREEMENT_RULE =
  `A positive result is compared with what was reported of the ${POSITIVE_REPORT_DAYS} days before the test and of that day, ` +
  `a negative one with the ${NEGATIVE_REPORT_DAYS} days before. These are our own choices: how long a substance can be ` +
  'found depends on dose and assay, and no days without use are ever worked out from a test. A test can be wrong.';

/** `not_comparable`: not all of the days are known, or the result was invalid. */
export type Agreement = 'agrees' | 'disagrees' | 'not_comparable';

/** What a report says of a day; entries that were themselves made of a test are no report. */
export type ReportedDay = Pick<UseDay, 'day' | 'substance' | 'state' | 'context' | 'source'>;

/** What a test is held against. */
export interface Reports {
  readonly days: readonly ReportedDay[];
  /** Clinic-local days on which ketamine or esketamine was given under medical supervision. */
  readonly supervised: readonly string[];
  /** The clinic's IANA zone. */
  readonly timeZone: string;
}

/** How the result for one analyte stands to what was reported, in words that blame nobody. */
export interface AnalyteAgreement {
  readonly analyte: Analyte;
  readonly result: TestResult;
  readonly agreement: Agreement;
  readonly words: string;
}

interface Window {
  readonly reports: readonly ReportedDay[];
  readonly before: readonly string[];
  readonly testDay: string;
}

const daysBefore = (day: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => addDays(day, at - count));

const isUsed = ({ state, context }: ReportedDay): boolean => isUseDay(state, context);
const isPrescribed = (day: ReportedDay): boolean => day.state === 'yes' && !isUsed(day);

const ofSubstances = ({ reports }: Window, wanted: readonly SubstanceKey[]): ReportedDay[] =>
  reports.filter(({ substance }) => wanted.includes(substance));

/** How many of the days before are not known: none is confirmed of each substance or the day is not known. */
function unknownDays(window: Window, asked: readonly SubstanceKey[]): number {
  const isNone = (day: string, substance: SubstanceKey): boolean =>
    window.reports.some((told) => told.day === day && told.substance === substance && told.state === 'no');
  return window.before.filter((day) => !asked.every((substance) => isNone(day, substance))).length;
}

interface Verdict {
  readonly agreement: Agreement;
  readonly words: string;
}

const agrees = (words: string): Verdict => ({ agreement: 'agrees', words: `Agrees: ${words}.` });
const differs = (words: string): Verdict => ({ agreement: 'disagrees', words: `Differs from the report: ${words}.` });
const open = (words: string): Verdict => ({ agreement: 'not_comparable', words: `Cannot be compared: ${words}.` });

function notKnown(unknown: number, of: number): Verdict {
  return open(`${unknown} of the ${counted(of, 'day')} before the test ${unknown === 1 ? 'is' : 'are'} not known`);
}

/** A positive result: any use or prescribed dose that was reported explains it. */
function positiveVerdict(window: Window, analyte: Analyte, supervised: readonly string[]): Verdict {
  const { asked, also } = substancesOf(analyte);
  const told = ofSubstances(window, [...asked, ...also]);
  const days = [...window.before, window.testDay];
  if (told.some((day) => days.includes(day.day) && isUsed(day))) {
    return agrees(`use was reported in the ${POSITIVE_REPORT_DAYS} days before the test or on that day`);
  }
  if (told.some((day) => days.includes(day.day) && isPrescribed(day))) return agrees('prescribed use was reported');
  if (asked.includes('ketamine') && supervised.some((day) => days.includes(day))) {
    return agrees('a medically supervised dose is recorded in these days');
  }
  const unknown = unknownDays(window, asked);
  if (unknown > 0) return notKnown(unknown, POSITIVE_REPORT_DAYS);
  return differs(`no use was reported for the ${POSITIVE_REPORT_DAYS} days before the test. A test can be wrong`);
}

/** A negative result: use that was reported of the last days before would be expected to show, and may not. */
function negativeVerdict(window: Window, analyte: Analyte): Verdict {
  const { asked, also } = substancesOf(analyte);
  const told = ofSubstances(window, [...asked, ...also]);
  if (told.some((day) => window.before.includes(day.day) && isUsed(day))) {
    return differs(`use was reported in the ${NEGATIVE_REPORT_DAYS} days before the test. A test can miss it`);
  }
  const unknown = unknownDays(window, asked);
  if (unknown > 0) return notKnown(unknown, NEGATIVE_REPORT_DAYS);
  return agrees(`no use was reported for the ${NEGATIVE_REPORT_DAYS} days before the test`);
}

/**
 * How the results of a test stand to what was reported of the days before it, by {@link AGREEMENT_RULE}; one entry for
 * each analyte that was tested, none for a declined test. Entries whose source is a test are no report. The windows are
 * our own.
 */
export function testAgreement(
  test: Pick<DrugTest, 'collectedAt' | 'results' | 'declined' | 'localDay'>,
  { days, supervised, timeZone }: Reports,
): AnalyteAgreement[] {
  if (test.declined) return [];
  const testDay = test.localDay ?? localDay(test.collectedAt, timeZone);
  const reports = days.filter(({ source }) => source !== 'test');
  const windowOf = (count: number): Window => ({ reports, before: daysBefore(testDay, count), testDay });
  const verdict = ({ analyte, result }: DrugTest['results'][number]): Verdict => {
    if (result === 'positive') return positiveVerdict(windowOf(POSITIVE_REPORT_DAYS), analyte, supervised);
    return result === 'negative'
      ? negativeVerdict(windowOf(NEGATIVE_REPORT_DAYS), analyte)
      : open('the result was invalid');
  };
  return testedOf(test).map((each) => ({ ...each, ...verdict(each) }));
}

/** A day whose test differs from what was reported, for a mark in a calendar. */
export interface DisagreeingDay {
  /** The clinic-local day of the test. */
  readonly day: string;
  readonly testId: string;
  readonly analyte: Analyte;
  /** "Drug test: ketamine positive. Differs from the report: …" */
  readonly words: string;
}

/** The days of tests that differ from what was reported, oldest first, one for each analyte that does. */
export function disagreeingDays(
  tests: readonly Pick<DrugTest, 'id' | 'collectedAt' | 'results' | 'declined' | 'localDay'>[],
  reports: Reports,
): DisagreeingDay[] {
  const found = tests.flatMap((test) =>
    testAgreement(test, reports)
      .filter(({ agreement }) => agreement === 'disagrees')
      .map(({ analyte, result, words }) => ({
        day: test.localDay ?? localDay(test.collectedAt, reports.timeZone),
        testId: test.id,
        analyte,
        words: `Drug test: ${analyteWords(analyte)} ${result}. ${words}`,
      })),
  );
  return found.toSorted((a, b) => a.day.localeCompare(b.day));
}
