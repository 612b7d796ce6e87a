import { Check, Column } from 'typeorm';
import { ContactWish, SUPPORT, SupportRelation, type SupportInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('support', { day: 'notedOn' })
@Check('support_name_length', 'char_length(name) BETWEEN 1 AND 120')
@Check('support_relation', oneOf('relation', SupportRelation.options))
@Check('support_contact_length', 'char_length(contact) <= 120')
@Check('support_may_contact', oneOf('may_contact', ContactWish.options))
@Check('support_helps_with_length', 'char_length(helps_with) <= 200')
@Check('support_note_length', 'char_length(note) <= 2000')
export class SupportEntity implements Omit<SupportInput, keyof RecordInput> {
  @Column('date') notedOn!: string;
  @Column(freeText) name!: string;
  @Column('text') relation!: SupportInput['relation'];
  @Column(freeText) contact!: string;
  @Column('text', { nullable: true }) mayContact!: SupportInput['mayContact'];
  @Column(freeText) helpsWith!: string;
  @Column(freeText) note!: string;
}

export const SUPPORT_TABLE: KeptTable<SupportInput> = { contract: SUPPORT, entity: SupportEntity };
