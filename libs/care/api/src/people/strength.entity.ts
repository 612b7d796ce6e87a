import { Check, Column } from 'typeorm';
import { STRENGTH, type StrengthInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, type RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('strength', { day: 'notedOn' })
@Check('strength_words_length', 'char_length(words) BETWEEN 1 AND 200')
@Check('strength_source', oneOf('source', Source.options))
@Check('strength_note_length', 'char_length(note) <= 2000')
export class StrengthEntity implements Omit<StrengthInput, keyof RecordInput> {
  @Column('date') notedOn!: string;
  @Column(freeText) words!: string;
  @Column('text') source!: StrengthInput['source'];
  @Column(freeText) note!: string;
}

export const STRENGTH_TABLE: KeptTable<StrengthInput> = { contract: STRENGTH, entity: StrengthEntity };
