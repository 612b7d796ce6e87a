import type { Assessment } from '@cairn/assessment-domain';
import type { Timeline } from '@cairn/insight-domain';
import type { Span } from '@cairn/tracking-domain';
import { epochDay } from '@cairn/shared-util';
import type { ReviewLine, ReviewSection } from './review-figures';

/** What the counted parts of a review are made of. */
export interface ReviewSources {
  /** Reaches 28 days before `from`, or further. */
  readonly timeline: Timeline;
  /** First day since the last review, or of the episode. */
  readonly from: string;
  readonly assessments: readonly Assessment[];
}

/** A sentence of its own, such as an entry in a line. */
export const line = (text: string, denominator: string | null = null): ReviewLine => ({
  text,
  denominator,
  entry: null,
});

/** The whole days since the last review: they end yesterday. */
export function sinceReview({ timeline, from }: Pick<ReviewSources, 'timeline' | 'from'>): Span {
  return { first: epochDay(from), last: epochDay(timeline.today) - 1 };
}

export const section = (
  key: string,
  title: string,
  { lines, none, rule }: Pick<ReviewSection, 'lines' | 'none' | 'rule'>,
): ReviewSection => ({ key, title, lines, none, rule });
