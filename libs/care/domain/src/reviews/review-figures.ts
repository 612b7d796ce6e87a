import * as z from 'zod';

/** What has happened since the last review, for the screen on which a review is held. */
export const REVIEW_FIGURES = 'patients/:patientId/review-figures';

/** One line of a review: what it says, and out of how much and by which rule. */
export const ReviewLine = z.object({
  text: z.string(),
  /** "26 of 28 days", "9 of 11 booked"; null for a list. */
  denominator: z.string().nullable(),
  /** Where the line came of; null for a computed figure. */
  entry: z.object({ kind: z.string(), id: z.uuid() }).nullable(),
});
export type ReviewLine = z.infer<typeof ReviewLine>;

/** A part of a review, such as "Days of use", with its rule about what is missing. */
export const ReviewSection = z.object({
  key: z.string(),
  title: z.string(),
  lines: z.array(ReviewLine),
  /** What stands where there is no line. */
  none: z.string(),
  rule: z.string(),
});
export type ReviewSection = z.infer<typeof ReviewSection>;

/** The figures of a review, in words, with what they are counted of. They are kept with the decision and never change. */
export const ReviewFigures = z.object({
  /** The clinic-local day on which they were computed; today is not counted. */
  asOf: z.iso.date(),
  /** First day since the last review, or the first day of the episode. */
  from: z.iso.date(),
  /** The day of the last review; null where this is the first. */
  lastReviewOn: z.iso.date().nullable(),
  lastDecision: z.string().nullable(),
  sections: z.array(ReviewSection),
});
export type ReviewFigures = z.infer<typeof ReviewFigures>;
