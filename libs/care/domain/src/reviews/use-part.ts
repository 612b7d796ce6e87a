import { denominatorWords, describeUse, substanceLanes, useDaysOf, type SubstanceLane } from '@cairn/insight-domain';
import { counted, epochDay } from '@cairn/shared-util';
import { abstinenceOf, daysIn28, daysWithin, useCounts, type UseCounts } from '@cairn/tracking-domain';
import type { ReviewLine, ReviewSection } from './review-figures';
import { line, section, sinceReview, type ReviewSources } from './review-parts';

const WINDOW = 28;

export const USE_REVIEW_RULE =
  'Whole days that end yesterday, by the clinic’s calendar. Days not known are counted as not known, never as none; a day ' +
  'not known ends a run without use. A change is told in raw days: no threshold for a reliable change is set.';

/** "5 days fewer than in the 28 days before the last review". */
function changeWords(now: UseCounts, before: UseCounts): string {
  if (now.known === 0 || before.known === 0) return 'nothing to compare it with';
  const difference = now.used - before.used;
  const than = `in the ${before.of} days before`;
  if (difference === 0) return `as many as ${than}`;
  return `${counted(Math.abs(difference), 'day')} ${difference < 0 ? 'fewer' : 'more'} than ${than}`;
}

const told = ({ used, known, of }: UseCounts): string =>
  known === 0 ? `not known on any of ${of} days` : `${used} of ${counted(known, 'known day')}`;

/** Days used in 28 against the 28 before the last review, in raw days. */
function countLine(lane: SubstanceLane, { timeline, from }: ReviewSources): ReviewLine {
  const days = useDaysOf(timeline, lane.substance, lane.text);
  const now = daysIn28(days, epochDay(timeline.today)).total;
  const first = epochDay(from);
  const before = useCounts(days, { first: first - WINDOW, last: first - 1 });
  const text = `Days used, ${lane.name}: ${told(now)} in the last 28; ${told(before)} in the 28 days before this period: ${changeWords(now, before)}.`;
  return line(text, denominatorWords({ known: now.known, of: now.of, unit: 'days' }));
}

/** What the period says of one substance, as the person’s own page says it, with the run that goes on. */
function sentenceLine(lane: SubstanceLane, sources: ReviewSources): ReviewLine {
  const { timeline, from } = sources;
  const { text, denominator } = describeUse(timeline, lane.substance, { from, to: timeline.today }, lane.text);
  const days = daysWithin(useDaysOf(timeline, lane.substance, lane.text), sinceReview(sources));
  const { strict } = abstinenceOf(days).current;
  const run = strict.days === 0 ? '' : ` The last ${counted(strict.days, 'day')} without use, all known.`;
  return line(`${text}${run}`, denominatorWords(denominator));
}

/** Days of use of each substance since the last review: the count of 28 and its change, and the sentence of the period. */
export function usePart(sources: ReviewSources): ReviewSection {
  const { timeline, from } = sources;
  const lanes = substanceLanes(timeline, { from, to: timeline.today });
  const lines = lanes.flatMap((lane) => [countLine(lane, sources), sentenceLine(lane, sources)]);
  return section('use', 'Days of use', { lines, none: 'No day of use was asked about.', rule: USE_REVIEW_RULE });
}
