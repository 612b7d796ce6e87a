import type { Timeline } from '@cairn/insight-domain';
import { dayOfEntry, Source, SUBSTANCES, type SubstanceKey } from '@cairn/patients-domain';
import { formatDay, fromEpochDay } from '@cairn/shared-util';
import {
  AGREEMENT_RULE,
  DRUG_TEST,
  testAgreement,
  UseContext,
  UseState,
  type DrugTest,
  type ReportedDay,
} from '@cairn/tracking-domain';
import type { ReviewLine, ReviewSection } from './review-figures';
import { section } from './review-parts';

export interface TestSources {
  readonly timeline: Timeline;
  readonly from: string;
  readonly tests: readonly DrugTest[];
  /** Clinic-local days of medically supervised doses. */
  readonly supervised: readonly string[];
}

/** The name that a code of a column stands for in its list. */
const named = <T>(list: readonly T[], code: number | undefined, fallback: T): T => list[code ?? -1] ?? fallback;

/** What was reported of each day, as tests are held against it. */
export function reportedDays({ useDays }: Pick<Timeline, 'useDays'>): ReportedDay[] {
  const substances = SUBSTANCES.codes.map(({ key }) => key as SubstanceKey);
  return useDays.day.map((day, row) => ({
    day: fromEpochDay(day),
    substance: named<SubstanceKey>(substances, useDays.substance[row], 'unknown'),
    state: named(UseState.options, useDays.state[row], 'not_asked'),
    context: named(UseContext.options, useDays.context[row], 'unknown'),
    source: named(Source.options, useDays.source[row], 'staff'),
  }));
}

/** Drug tests of the period, and how each result stands to what was reported. */
export function testPart({ timeline, from, tests, supervised }: TestSources): ReviewSection {
  const { timeZone } = timeline;
  const reports = { days: reportedDays(timeline), supervised, timeZone };
  const lines = tests
    .filter((test) => dayOfEntry(DRUG_TEST, test) >= from)
    .map((test): ReviewLine => {
      const words = testAgreement(test, reports).map((each) => each.words);
      const text = [`${DRUG_TEST.headline(test, timeZone)}, ${formatDay(dayOfEntry(DRUG_TEST, test))}.`, ...words].join(
        ' ',
      );
      return { text, denominator: null, entry: { kind: 'drug_test', id: test.id } };
    });
  return section('tests', 'Drug tests', { lines, none: 'No drug test in this period.', rule: AGREEMENT_RULE });
}
