import { Check, Column } from 'typeorm';
import { LEAVING_PLAN, Told, type LeavingPlanInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, someOf } from '@cairn/shared-api';

@KeptRecord('leaving_plan', { day: 'writtenOn' })
@Check('leaving_plan_destination_length', 'char_length(destination) <= 200')
@Check('leaving_plan_way_back_length', 'char_length(way_back) BETWEEN 1 AND 1000')
@Check('leaving_plan_safety_net_length', 'char_length(safety_net) <= 1000')
@Check('leaving_plan_told', someOf('told', Told.options))
@Check('leaving_plan_told_words_length', 'char_length(told_words) <= 200')
@Check('leaving_plan_note_length', 'char_length(note) <= 2000')
export class LeavingPlanEntity implements Omit<LeavingPlanInput, keyof RecordInput> {
  @Column('date') writtenOn!: string;
  @Column(freeText) destination!: string;
  @Column(freeText) wayBack!: string;
  @Column(freeText) safetyNet!: string;
  @Column('text', { array: true }) told!: LeavingPlanInput['told'];
  @Column(freeText) toldWords!: string;
  @Column('boolean', { nullable: true }) given!: boolean | null;
  @Column(freeText) note!: string;
}

export const LEAVING_PLAN_TABLE: KeptTable<LeavingPlanInput> = { contract: LEAVING_PLAN, entity: LeavingPlanEntity };
