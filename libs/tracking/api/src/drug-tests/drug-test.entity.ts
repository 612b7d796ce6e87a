import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { type RecordInput } from '@cairn/patients-domain';
import { amountColumn, freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { DRUG_TEST, Specimen, TestMethod, type DrugTestInput } from '@cairn/tracking-domain';

@KeptRecord('drug_test', { day: 'localDay' })
@Check('drug_test_specimen', oneOf('specimen', Specimen.options))
@Check('drug_test_method', oneOf('method', TestMethod.options))
@Check('drug_test_creatinine', 'creatinine BETWEEN 0 AND 100')
@Check('drug_test_note_length', 'char_length(note) <= 2000')
@Check('drug_test_declined_has_no_report', 'NOT declined OR reported_on IS NULL')
export class DrugTestEntity implements Omit<DrugTestInput, keyof RecordInput> {
  @Column(isoTimestamp) collectedAt!: string;
  @Column('boolean') declined!: boolean;
  @Column('text') specimen!: DrugTestInput['specimen'];
  @Column('text') method!: DrugTestInput['method'];
  @Column('boolean', { nullable: true }) observed!: boolean | null;
  @Column('boolean', { nullable: true }) temperatureInRange!: boolean | null;
  @Column(amountColumn) creatinine!: number | null;
  @Column('jsonb') results!: DrugTestInput['results'];
  @Column('date', { nullable: true }) reportedOn!: string | null;
  @Column(freeText) note!: string;
}

export const DRUG_TEST_TABLE: KeptTable<DrugTestInput> = { contract: DRUG_TEST, entity: DrugTestEntity };
