import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { amountColumn, freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import {
  DOSE_MEASURES,
  MedicineRoute,
  SUPERVISED_DOSE,
  SupervisedProduct,
  type DoseMeasure,
  type SupervisedDoseInput,
} from '@cairn/tracking-domain';

const possible = (column: string, key: DoseMeasure): string =>
  `${column} BETWEEN ${DOSE_MEASURES[key].possible.from} AND ${DOSE_MEASURES[key].possible.to}`;

@KeptRecord('supervised_dose', { day: 'localDay' })
@Check('supervised_dose_product', oneOf('product', SupervisedProduct.options))
@Check('supervised_dose_route', oneOf('route', MedicineRoute.options))
@Check('supervised_dose_indication_length', 'char_length(indication) <= 200')
@Check('supervised_dose_dose_mg', possible('dose_mg', 'doseMg'))
@Check('supervised_dose_dose_mg_per_kg', possible('dose_mg_per_kg', 'doseMgPerKg'))
@Check('supervised_dose_observation_minutes', possible('observation_minutes', 'observationMinutes'))
@Check('supervised_dose_systolic_before', possible('systolic_before', 'systolicBefore'))
@Check('supervised_dose_diastolic_before', possible('diastolic_before', 'diastolicBefore'))
@Check('supervised_dose_systolic_after', possible('systolic_after', 'systolicAfter'))
@Check('supervised_dose_diastolic_after', possible('diastolic_after', 'diastolicAfter'))
@Check('supervised_dose_dissociation', possible('dissociation', 'dissociation'))
@Check('supervised_dose_dissociation_scale_length', 'char_length(dissociation_scale) <= 120')
@Check('supervised_dose_take_home_mg', possible('take_home_mg', 'takeHomeMg'))
@Check('supervised_dose_prescriber_length', 'char_length(prescriber) <= 120')
@Check('supervised_dose_note_length', 'char_length(note) <= 2000')
@Check('supervised_dose_has_dose', 'dose_mg IS NOT NULL OR dose_mg_per_kg IS NOT NULL')
@Check('supervised_dose_pressure_before', 'diastolic_before IS NULL OR systolic_before > diastolic_before')
@Check('supervised_dose_pressure_after', 'diastolic_after IS NULL OR systolic_after > diastolic_after')
@Check('supervised_dose_score_names_scale', "dissociation IS NULL OR dissociation_scale <> ''")
export class SupervisedDoseEntity implements Omit<SupervisedDoseInput, keyof RecordInput> {
  @Column(isoTimestamp) givenAt!: string;
  @Column('text') product!: SupervisedDoseInput['product'];
  @Column(freeText) indication!: string;
  @Column(amountColumn) doseMg!: number | null;
  @Column(amountColumn) doseMgPerKg!: number | null;
  @Column('text') route!: SupervisedDoseInput['route'];
  @Column('boolean', { nullable: true }) supervised!: boolean | null;
  @Column('smallint', { nullable: true }) observationMinutes!: number | null;
  @Column('smallint', { nullable: true }) systolicBefore!: number | null;
  @Column('smallint', { nullable: true }) diastolicBefore!: number | null;
  @Column('smallint', { nullable: true }) systolicAfter!: number | null;
  @Column('smallint', { nullable: true }) diastolicAfter!: number | null;
  @Column('smallint', { nullable: true }) dissociation!: number | null;
  @Column(freeText) dissociationScale!: string;
  @Column(amountColumn) takeHomeMg!: number | null;
  @Column(freeText) prescriber!: string;
  @Column('boolean', { nullable: true }) consented!: boolean | null;
  @Column('boolean', { nullable: true }) bladderChecked!: boolean | null;
  @Column(freeText) note!: string;
}

export const SUPERVISED_DOSE_TABLE: KeptTable<SupervisedDoseInput> = {
  contract: SUPERVISED_DOSE,
  entity: SupervisedDoseEntity,
};
