import {
  cravedSubstances,
  cravingsOf,
  dailyMedians,
  denominatorWords,
  describeCraving,
  levelWords,
  substanceName,
  xmr,
} from '@cairn/insight-domain';
import { counted, formatDay, fromEpochDay } from '@cairn/shared-util';
import { inSpan, median } from '@cairn/tracking-domain';
import type { ReviewLine, ReviewSection } from './review-figures';
import { line, section, sinceReview, type ReviewSources } from './review-parts';

/** Points needed before limits are drawn or looked at. */
const XMR_POINTS = 8;

export const CRAVING_REVIEW_RULE =
  'One value a rated day, the median of its ratings; days without a rating are left out, never 0. A signal is a day ' +
  'outside the limits mean ± 2.66 × mean moving range of these days, from 8 rated days on; limits are firm from 20 on.';

/** Days outside the natural limits of the period; "" under 8 rated days. */
function signalWords(values: readonly { day: number; median: number }[]): string {
  if (values.length < XMR_POINTS) return ` Too few rated days for signals (${XMR_POINTS} needed).`;
  const limits = xmr(values.map((value) => value.median));
  if (limits === null) return '';
  const outside = values.filter((value) => value.median > limits.upper || value.median < limits.lower).length;
  return ` Signals: ${counted(outside, 'day')} outside the limits.`;
}

function substanceLines(substance: string, sources: ReviewSources): ReviewLine[] {
  const { timeline, from } = sources;
  const span = sinceReview(sources);
  const days = dailyMedians(cravingsOf(timeline, substance)).filter(({ day }) => inSpan(day, span));
  const { text, denominator, title } = describeCraving(timeline, substance, { from, to: timeline.today });
  const told = line(`${title}: ${text}`, denominatorWords(denominator));
  const middle = median(days.map((day) => day.median));
  const worst = days.toSorted((one, other) => other.greatest - one.greatest)[0];
  if (middle === null || worst === undefined) return [told];
  const peak = `worst ${worst.greatest} on ${formatDay(fromEpochDay(worst.day), 'medium')}`;
  const words = `Craving, ${substanceName(substance)}, in this period: median ${levelWords(middle)}, ${peak}.${signalWords(days)}`;
  return [line(words, denominatorWords(denominator)), told];
}

/** Craving since the last review: median, worst and signals of the period, and how the last fortnight stands. */
export function cravingPart(sources: ReviewSources): ReviewSection {
  const { timeline, from } = sources;
  const substances = cravedSubstances(timeline, { from, to: timeline.today });
  return section('craving', 'Craving', {
    lines: substances.flatMap((substance) => substanceLines(substance, sources)),
    none: 'No craving was rated.',
    rule: CRAVING_REVIEW_RULE,
  });
}
