import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, type RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf, someOf } from '@cairn/shared-api';
import { ALLERGY, AllergyFinding, AllergyReaction, AllergySeverity, type AllergyInput } from '@cairn/tracking-domain';

@KeptRecord('allergy', { day: 'notedOn' })
@Check('allergy_finding', oneOf('finding', AllergyFinding.options))
@Check('allergy_to_what_length', 'char_length(to_what) <= 120')
@Check('allergy_reactions', someOf('reactions', AllergyReaction.options))
@Check('allergy_severity', oneOf('severity', AllergySeverity.options))
@Check('allergy_source', oneOf('source', Source.options))
@Check('allergy_note_length', 'char_length(note) <= 2000')
@Check('allergy_names_what', "(finding = 'none_known') = (to_what = '')")
export class AllergyEntity implements Omit<AllergyInput, keyof RecordInput> {
  @Column('date') notedOn!: string;
  @Column('text') finding!: AllergyInput['finding'];
  @Column(freeText) toWhat!: string;
  @Column('text', { array: true }) reactions!: AllergyInput['reactions'];
  @Column('text', { nullable: true }) severity!: AllergyInput['severity'];
  @Column('text') source!: AllergyInput['source'];
  @Column(freeText) note!: string;
}

export const ALLERGY_TABLE: KeptTable<AllergyInput> = { contract: ALLERGY, entity: AllergyEntity };
