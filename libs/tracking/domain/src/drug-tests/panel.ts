import { joinWords, labelOf, midSentence } from '@cairn/shared-util';
import { ANALYTES, type Analyte, type AnalyteResult, type TestResult } from './analyte';
import type { TestMethod } from './sample';

/** How far a result goes: a screen says presumptive, only a laboratory confirmation says confirmed. */
export type Strength = 'presumptive' | 'confirmed';

/** Derived from the method, never entered: only a laboratory confirmation confirms. */
export function strengthOf({ method }: { readonly method: TestMethod }): Strength {
  return method === 'laboratory_confirmation' ? 'confirmed' : 'presumptive';
}

interface Results {
  readonly results: readonly AnalyteResult[];
}

/** The result for an analyte; what is not on the panel was not tested. */
export function resultOf({ results }: Results, analyte: Analyte): TestResult {
  return results.find((each) => each.analyte === analyte)?.result ?? 'not_tested';
}

/** What a panel did look for, in the order of the list; an invalid result counts as looked for. */
export function testedOf({ results }: Results): AnalyteResult[] {
  const tested = results.filter(({ result }) => result !== 'not_tested');
  const place = ({ analyte }: AnalyteResult): number => ANALYTES.codes.findIndex(({ key }) => key === analyte);
  return tested.toSorted((a, b) => place(a) - place(b));
}

/** A negative panel says little about ketamine when ketamine was not on it. Norketamine alone does look for it. */
export function ketamineNotTested(test: Results & { readonly declined: boolean }): boolean {
  if (test.declined) return false;
  return !testedOf(test).some(({ analyte }) => analyte === 'ketamine' || analyte === 'norketamine');
}

/** "Ketamine" inside a sentence: "ketamine". */
export function analyteWords(analyte: Analyte): string {
  return midSentence(labelOf(ANALYTES.codes, analyte));
}

const ORDER: readonly TestResult[] = ['positive', 'invalid', 'negative'];

/** "ketamine positive (presumptive); cocaine and cannabis negative (presumptive)": all that was tested, positives first. */
export function panelWords(test: Results & { readonly method: TestMethod }): string {
  const tested = testedOf(test);
  const groups = ORDER.map((result) => ({ result, found: tested.filter((each) => each.result === result) }));
  return groups
    .filter(({ found }) => found.length > 0)
    .map(({ result, found }) => {
      const strength = result === 'invalid' ? '' : ` (${strengthOf(test)})`;
      return `${joinWords(found.map(({ analyte }) => analyteWords(analyte)))} ${result}${strength}`;
    })
    .join('; ');
}
