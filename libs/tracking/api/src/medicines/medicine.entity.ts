import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { amountColumn, freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { MEDICINE, MedicineEvent, MedicineRoute, type MedicineInput } from '@cairn/tracking-domain';

@KeptRecord('medicine', { day: 'localDay' })
@Check('medicine_event', oneOf('event', MedicineEvent.options))
@Check('medicine_route', oneOf('route', MedicineRoute.options))
@Check('medicine_dose_mg', 'dose_mg BETWEEN 0.001 AND 100000')
@Check('medicine_named', "name <> ''")
@Check('medicine_name_length', 'char_length(name) <= 120')
@Check('medicine_dose_length', 'char_length(dose) <= 120')
@Check('medicine_frequency_length', 'char_length(frequency) <= 120')
@Check('medicine_prescriber_length', 'char_length(prescriber) <= 120')
@Check('medicine_indication_length', 'char_length(indication) <= 200')
@Check('medicine_given_by_length', 'char_length(given_by) <= 120')
@Check('medicine_note_length', 'char_length(note) <= 2000')
@Check('medicine_days', "(event = 'prescribed') = (starts_on IS NOT NULL)")
@Check('medicine_ends_after_start', 'stops_on IS NULL OR stops_on >= starts_on')
export class MedicineEntity implements Omit<MedicineInput, keyof RecordInput> {
  @Column('text') event!: MedicineInput['event'];
  @Column(isoTimestamp) at!: string;
  @Column(freeText) name!: string;
  @Column(freeText) dose!: string;
  @Column(amountColumn) doseMg!: number | null;
  @Column('text', { nullable: true }) route!: MedicineInput['route'];
  @Column(freeText) frequency!: string;
  @Column('date', { nullable: true }) startsOn!: string | null;
  @Column('date', { nullable: true }) stopsOn!: string | null;
  @Column(freeText) prescriber!: string;
  @Column(freeText) indication!: string;
  @Column('boolean', { nullable: true }) supervised!: boolean | null;
  @Column(freeText) givenBy!: string;
  @Column(freeText) note!: string;
}

export const MEDICINE_TABLE: KeptTable<MedicineInput> = {
  contract: MEDICINE,
  entity: MedicineEntity,
  days: ({ startsOn }) => (startsOn === null ? [] : [{ field: 'startsOn', day: startsOn }]),
};
