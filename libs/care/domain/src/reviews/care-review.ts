import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  recordContract,
  tooFarAhead,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, keysOf, midSentence, textLine, typedText } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';
import { refuse } from '../fields/refuse';
import { ReviewFigures } from './review-figures';

const DECISION_CODES = [
  { key: 'continue', label: 'Continue as it is' },
  { key: 'step_up', label: 'Step up' },
  { key: 'step_down', label: 'Step down' },
  { key: 'transfer', label: 'Transfer' },
  { key: 'discharge', label: 'Discharge' },
] as const;
export const REVIEW_DECISIONS = ownList(DECISION_CODES);
export const ReviewDecision = z.enum(keysOf(DECISION_CODES), 'Choose what was decided.');

const fields = {
  reviewedOn: z.iso.date('Enter the day of the review.'),
  presentIds: z.array(z.uuid('Choose people of this clinic.')).max(20, 'Name at most 20 colleagues.'),
  presentOthers: textLine('Who else was there', 200).describe('Others who were there, in words'),
  personPresent: z.boolean().nullable().describe('Whether the person was there; null = not recorded'),
  ownView: typedText('The person’s own view', 2000).describe(
    'The person’s own view, in their words; empty = not recorded',
  ),
  decision: ReviewDecision,
  reason: typedText('The reason', 2000).describe('Why it was decided so'),
  nextReviewOn: calendarDay('Enter the day of the next review.').nullable().describe('null = none set'),
};
type ReviewFields = z.infer<z.ZodObject<typeof fields>>;

export type CareReviewInput = ReviewFields & RecordInput;

/** What a team decided on the figures since the last review. The figures of that day are kept with it by the server. */
export const CARE_REVIEW = recordContract({
  kind: 'care_review',
  path: 'care-reviews',
  words: { one: 'a review', many: 'reviews', title: 'Review' },
  fields,
  computed: { figures: ReviewFigures.nullable() },
  dated: { field: 'reviewedOn', as: 'day' },
  check: ({ value, issues }: z.core.ParsePayload<ReviewFields>) => {
    const { reviewedOn, nextReviewOn, reason, decision } = value;
    if (nextReviewOn !== null && nextReviewOn <= reviewedOn) {
      refuse(issues, 'nextReviewOn', 'The next review is not after this one.', value);
    }
    if (decision !== 'continue' && reason.trim() === '') {
      refuse(issues, 'reason', 'Say why it was decided so.', value);
    }
  },
  problems: ({ nextReviewOn }, { today }) => {
    const message = nextReviewOn === null ? null : tooFarAhead(nextReviewOn, today);
    return message === null ? [] : [{ field: 'nextReviewOn', message }];
  },
  headline: ({ decision }) => `Review: ${midSentence(labelOrNull(REVIEW_DECISIONS, decision) ?? '')}`,
  facts: (review) => [
    fact('reviewedOn', 'Reviewed on', dayText(review.reviewedOn)),
    fact('presentOthers', 'Also there', review.presentOthers),
    fact('personPresent', 'The person was there', yesOrNo(review.personPresent)),
    fact('ownView', 'The person’s own view', review.ownView),
    fact('decision', 'Decision', labelOrNull(REVIEW_DECISIONS, review.decision)),
    fact('reason', 'Why', review.reason),
    fact('nextReviewOn', 'Next review', dayText(review.nextReviewOn)),
  ],
});
export type CareReview = Kept<CareReviewInput> & { readonly figures: ReviewFigures | null };
