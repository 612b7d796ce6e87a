import { Check, Column } from 'typeorm';
import { CARE_REVIEW, ReviewDecision, type CareReviewInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('care_review', { day: 'reviewedOn' })
@Check('care_review_present_others_length', 'char_length(present_others) <= 200')
@Check('care_review_own_view_length', 'char_length(own_view) <= 2000')
@Check('care_review_decision', oneOf('decision', ReviewDecision.options))
@Check('care_review_reason_length', 'char_length(reason) <= 2000')
@Check('care_review_next_after', 'next_review_on > reviewed_on')
export class CareReviewEntity implements Omit<CareReviewInput, keyof RecordInput> {
  @Column('date') reviewedOn!: string;
  @Column('uuid', { array: true }) presentIds!: string[];
  @Column(freeText) presentOthers!: string;
  @Column('boolean', { nullable: true }) personPresent!: boolean | null;
  @Column(freeText) ownView!: string;
  @Column('text') decision!: CareReviewInput['decision'];
  @Column(freeText) reason!: string;
  @Column('date', { nullable: true }) nextReviewOn!: string | null;
}

/** The figures stand in a table of their own: the server takes them when a review is kept, and they never change. */
export const CARE_REVIEW_TABLE: KeptTable<CareReviewInput> = {
  contract: CARE_REVIEW,
  entity: CareReviewEntity,
  expressions: {
    figures: `(SELECT kept.figures FROM care_review_figures AS kept
      WHERE kept.clinic_id = record.clinic_id AND kept.review_id = record.id)`,
  },
};
