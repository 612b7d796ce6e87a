import { Check, Column } from 'typeorm';
import { GOAL, GoalArea, GoalMeasure, GoalStatus, type GoalInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('goal', { day: 'setOn' })
@Check('goal_words_length', 'char_length(words) BETWEEN 1 AND 120')
@Check('goal_area', oneOf('area', GoalArea.options))
@Check('goal_measure', oneOf('measure', GoalMeasure.options))
@Check('goal_measure_of_length', 'char_length(measure_of) <= 64')
@Check('goal_measure_names_what', "(measure = 'none') = (measure_of = '')")
@Check('goal_baseline_range', 'baseline BETWEEN 0 AND 1000')
@Check('goal_target_range', 'target BETWEEN 0 AND 1000')
@Check('goal_status', oneOf('status', GoalStatus.options))
@Check('goal_status_has_its_day', "(status = 'open') = (status_on IS NULL)")
@Check('goal_attainment_range', 'attainment BETWEEN -2 AND 2')
@Check('goal_attainment_has_its_day', '(attainment IS NULL) = (attained_on IS NULL)')
@Check('goal_note_length', 'char_length(note) <= 2000')
export class GoalEntity implements Omit<GoalInput, keyof RecordInput> {
  @Column('date') setOn!: string;
  @Column('uuid') goal!: string;
  @Column(freeText) words!: string;
  @Column('text') area!: GoalInput['area'];
  @Column('text') measure!: GoalInput['measure'];
  @Column('text') measureOf!: string;
  @Column('double precision', { nullable: true }) baseline!: number | null;
  @Column('double precision', { nullable: true }) target!: number | null;
  @Column('date', { nullable: true }) targetOn!: string | null;
  @Column('text') status!: GoalInput['status'];
  @Column('date', { nullable: true }) statusOn!: string | null;
  @Column('smallint', { nullable: true }) attainment!: number | null;
  @Column('date', { nullable: true }) attainedOn!: string | null;
  @Column(freeText) note!: string;
}

export const GOAL_TABLE: KeptTable<GoalInput> = { contract: GOAL, entity: GoalEntity };
