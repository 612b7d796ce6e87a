import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ReviewFigures } from '@cairn/care-domain';

/** What a decision was taken on. Written once, with the review. */
@Entity('care_review_figures')
@ForeignKey('care_review', ['clinicId', 'reviewId'], ['clinicId', 'id'], { name: 'care_review_figures_of_review' })
@ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'care_review_figures_of_patient' })
export class CareReviewFiguresEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'care_review_figures_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'care_review_figures_pkey' }) reviewId!: string;
  @Column('uuid') patientId!: string;
  @Column('jsonb') figures!: ReviewFigures;
}
