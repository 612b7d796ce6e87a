import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { Source, type RecordInput } from '@cairn/patients-domain';
import { amountColumn, freeText, oneOf } from '@cairn/shared-api';
import { BODY_CHECK, Bowel, KCramps, type BodyCheckInput } from '@cairn/tracking-domain';

@KeptRecord('body_check', { day: 'checkedOn' })
@Check('body_check_k_cramps', oneOf('k_cramps', KCramps.options))
@Check('body_check_bowel', oneOf('bowel', Bowel.options))
@Check('body_check_weight', 'weight BETWEEN 20 AND 400')
@Check('body_check_height', 'height BETWEEN 100 AND 250')
@Check('body_check_sleep_hours', 'sleep_hours BETWEEN 0 AND 24')
@Check('body_check_source', oneOf('source', Source.options))
@Check('body_check_note_length', 'char_length(note) <= 2000')
export class BodyCheckEntity implements Omit<BodyCheckInput, keyof RecordInput> {
  @Column('date') checkedOn!: string;
  @Column('text', { nullable: true }) kCramps!: BodyCheckInput['kCramps'];
  @Column('boolean', { nullable: true }) noseBleeding!: boolean | null;
  @Column('boolean', { nullable: true }) septumDamage!: boolean | null;
  @Column('text', { nullable: true }) bowel!: BodyCheckInput['bowel'];
  @Column(amountColumn) weight!: number | null;
  @Column(amountColumn) height!: number | null;
  @Column(amountColumn) sleepHours!: number | null;
  @Column('text') source!: BodyCheckInput['source'];
  @Column(freeText) note!: string;
}

export const BODY_CHECK_TABLE: KeptTable<BodyCheckInput> = { contract: BODY_CHECK, entity: BodyCheckEntity };
