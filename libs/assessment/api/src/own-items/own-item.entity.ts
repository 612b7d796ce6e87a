import { Check, Column, ForeignKey, Unique } from 'typeorm';
import {
  AnsweredBy,
  AssessmentMode,
  Better,
  OWN_ITEM,
  OWN_RATING,
  type OwnItemInput,
  type OwnRatingInput,
} from '@cairn/assessment-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { explainConstraint, freeText, isoTimestamp, oneOf } from '@cairn/shared-api';

@KeptRecord('own_item', { day: 'agreedOn' })
@Unique('own_item_version', ['clinicId', 'patientId', 'question', 'id'])
@Check('own_item_text_length', 'char_length(text) <= 160')
@Check('own_item_low_word_length', 'char_length(low_word) <= 40')
@Check('own_item_high_word_length', 'char_length(high_word) <= 40')
@Check('own_item_better', oneOf('better', Better.options))
@Check('own_item_every_days', 'every_days BETWEEN 1 AND 366')
@Check('own_item_in_order', 'retired_on IS NULL OR agreed_on <= retired_on')
export class OwnItemEntity implements Omit<OwnItemInput, keyof RecordInput> {
  @Column('date') agreedOn!: string;
  @Column('uuid') question!: string;
  @Column(freeText) text!: string;
  @Column(freeText) lowWord!: string;
  @Column(freeText) highWord!: string;
  @Column('text') better!: OwnItemInput['better'];
  @Column('smallint', { nullable: true }) everyDays!: number | null;
  @Column('date', { nullable: true }) retiredOn!: string | null;
}

export const OWN_ITEM_TABLE: KeptTable<OwnItemInput> = {
  contract: OWN_ITEM,
  entity: OwnItemEntity,
  days: ({ retiredOn }) => (retiredOn === null ? [] : [{ field: 'retiredOn', day: retiredOn }]),
};

@KeptRecord('own_rating', { day: 'localDay' })
@ForeignKey('own_item', ['clinicId', 'patientId', 'question', 'asked'], ['clinicId', 'patientId', 'question', 'id'], {
  name: 'own_rating_of_question',
})
@Check('own_rating_scale', 'rating BETWEEN 0 AND 10')
@Check('own_rating_mode', oneOf('mode', AssessmentMode.options))
@Check('own_rating_answered_by', oneOf('answered_by', AnsweredBy.options))
@Check('own_rating_note_length', 'char_length(note) <= 2000')
export class OwnRatingEntity implements Omit<OwnRatingInput, keyof RecordInput> {
  @Column(isoTimestamp) ratedAt!: string;
  @Column('uuid') question!: string;
  @Column('uuid') asked!: string;
  @Column('smallint') rating!: number;
  @Column('text') mode!: OwnRatingInput['mode'];
  @Column('text') answeredBy!: OwnRatingInput['answeredBy'];
  @Column(freeText) note!: string;
}

export const OWN_RATING_TABLE: KeptTable<OwnRatingInput> = { contract: OWN_RATING, entity: OwnRatingEntity };

/** Words for the constraint that a rating can run into. Once, when the module starts. */
export function explainOwnRatings(): void {
  explainConstraint('own_rating_of_question', {
    status: 422,
    code: 'not-accepted',
    field: 'asked',
    message: 'This question is not one of this person’s.',
  });
}
