import { epochDay } from '@cairn/shared-util';
import type { SubstanceKey } from '@cairn/patients-domain';
import { substancesOf } from '../drug-tests/analyte';
import { disagreeingDays, type Reports } from '../drug-tests/test-agreement';

/**
 * The days (day numbers) of tests that differ from what was reported about a substance, or about any where it is null,
 * with words for each analyte. How a test stands to the reports is decided by {@link disagreeingDays}; one that cannot be
 * compared has no mark.
 */
export function testMarks(
  tests: Parameters<typeof disagreeingDays>[0],
  reports: Reports,
  substance: SubstanceKey | null,
): Map<number, string[]> {
  const marks = new Map<number, string[]>();
  for (const { day, analyte, words } of disagreeingDays(tests, reports)) {
    if (substance !== null && !substancesOf(analyte).asked.includes(substance)) continue;
    marks.set(epochDay(day), [...(marks.get(epochDay(day)) ?? []), words]);
  }
  return marks;
}
