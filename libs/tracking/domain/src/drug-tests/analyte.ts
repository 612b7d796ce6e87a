import * as z from 'zod';
import { keysOf, type Code, type CodeList } from '@cairn/shared-util';
import type { SubstanceKey } from '@cairn/patients-domain';

interface AnalyteCode extends Code {
  /** Reports of these must all be known before a day counts as one without use. */
  readonly asked: readonly SubstanceKey[];
  /** Reports of these explain a positive result too, and need not have been asked about. */
  readonly also: readonly SubstanceKey[];
}

const CODES = [
  { key: 'ketamine', label: 'Ketamine', asked: ['ketamine'], also: ['esketamine'] },
  { key: 'norketamine', label: 'Norketamine', asked: ['ketamine'], also: ['esketamine'] },
  { key: 'pcp', label: 'PCP', asked: ['pcp'], also: [] },
  { key: 'lsd', label: 'LSD', asked: ['lsd'], also: [] },
  { key: 'mdma', label: 'MDMA', asked: ['mdma'], also: [] },
  { key: 'cocaine', label: 'Cocaine', asked: ['cocaine', 'crack'], also: [] },
  { key: 'amphetamine', label: 'Amphetamine', asked: ['amphetamine'], also: [] },
  { key: 'methamphetamine', label: 'Methamphetamine', asked: ['methamphetamine'], also: [] },
  { key: 'cathinones', label: 'Cathinones', asked: ['cathinones'], also: [] },
  { key: 'ghb', label: 'GHB or GBL', asked: ['ghb'], also: [] },
  { key: 'alcohol', label: 'Alcohol', asked: ['alcohol'], also: [] },
  { key: 'benzodiazepine', label: 'Benzodiazepines', asked: ['benzodiazepine'], also: [] },
  { key: 'gabapentinoid', label: 'Gabapentinoids', asked: ['gabapentinoid'], also: [] },
  { key: 'opioid', label: 'Opioids', asked: ['opioid_heroin', 'opioid_prescribed', 'opioid_other'], also: [] },
  { key: 'cannabis', label: 'Cannabis', asked: ['cannabis'], also: [] },
  { key: 'synthetic_cannabinoid', label: 'Synthetic cannabinoids', asked: ['synthetic_cannabinoid'], also: [] },
] as const satisfies readonly AnalyteCode[];

/** What a drug test can look for, ketamine first. Our own list; it maps to no national code set. */
export const ANALYTES: CodeList<AnalyteCode> = { version: '1', source: 'Cairn', confirmed: true, codes: CODES };
export const Analyte = z.enum(keysOf(CODES), 'Choose what was tested for from the list.');
export type Analyte = z.infer<typeof Analyte>;

/** The substances of the record of use behind an analyte. */
export function substancesOf(analyte: Analyte): Pick<AnalyteCode, 'asked' | 'also'> {
  return ANALYTES.codes.find(({ key }) => key === analyte) ?? { asked: [], also: [] };
}

const RESULT_CODES = [
  { key: 'negative', label: 'Negative' },
  { key: 'positive', label: 'Positive' },
  { key: 'invalid', label: 'Invalid' },
  { key: 'not_tested', label: 'Not tested' },
] as const;
export const TEST_RESULTS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: RESULT_CODES };
export const TestResult = z.enum(keysOf(RESULT_CODES), 'Choose negative, positive, invalid or not tested.');
export type TestResult = z.infer<typeof TestResult>;

/** The result for one analyte. What is not in the list of a test was not on its panel, which is "not tested" as well. */
export const AnalyteResult = z.strictObject({ analyte: Analyte, result: TestResult });
export type AnalyteResult = z.infer<typeof AnalyteResult>;
