import { Check, Column } from 'typeorm';
import {
  AnsweredBy,
  ASSESSMENT,
  AssessmentMode,
  INSTRUMENT_KEYS,
  scoreSheet,
  type Assessment,
  type AssessmentInput,
} from '@cairn/assessment-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordFrame, RecordInput } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';

@KeptRecord('assessment', { day: 'localDay' })
@Check('assessment_instrument', oneOf('instrument', INSTRUMENT_KEYS))
@Check('assessment_mode', oneOf('mode', AssessmentMode.options))
@Check('assessment_answered_by', oneOf('answered_by', AnsweredBy.options))
@Check('assessment_language_length', 'char_length(language) <= 40')
@Check('assessment_note_length', 'char_length(note) <= 2000')
export class AssessmentEntity implements Omit<Assessment, keyof RecordInput | keyof RecordFrame | 'localDay'> {
  @Column(isoTimestamp) takenAt!: string;
  @Column('text') instrument!: Assessment['instrument'];
  @Column('text') instrumentVersion!: string;
  @Column('text') variant!: string;
  @Column('jsonb') answers!: Assessment['answers'];
  @Column('jsonb') entered!: Assessment['entered'];
  @Column('text') mode!: Assessment['mode'];
  @Column('text') language!: string;
  @Column('text') answeredBy!: Assessment['answeredBy'];
  @Column('boolean') safetySeen!: boolean;
  @Column(freeText) note!: string;
  @Column('jsonb') scores!: Assessment['scores'];
  @Column('text', { array: true }) missing!: string[];
  @Column('boolean') prorated!: boolean;
}

/** Scores are computed here, out of what was entered; a client cannot send any. */
export const ASSESSMENT_TABLE: KeptTable<AssessmentInput> = {
  contract: ASSESSMENT,
  entity: AssessmentEntity,
  compute: scoreSheet,
};
