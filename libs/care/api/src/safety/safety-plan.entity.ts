import { Check, Column } from 'typeorm';
import { SAFETY_PLAN, type SafetyPlanInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText } from '@cairn/shared-api';

@KeptRecord('safety_plan', { day: 'agreedOn' })
@Check('safety_plan_signs_length', 'char_length(signs) <= 1000')
@Check('safety_plan_alone_length', 'char_length(alone) <= 1000')
@Check('safety_plan_places_length', 'char_length(places) <= 1000')
@Check('safety_plan_people_length', 'char_length(people) <= 1000')
@Check('safety_plan_professionals_length', 'char_length(professionals) <= 1000')
@Check('safety_plan_surroundings_length', 'char_length(surroundings) <= 1000')
@Check('safety_plan_reasons_length', 'char_length(reasons) <= 1000')
export class SafetyPlanEntity implements Omit<SafetyPlanInput, keyof RecordInput> {
  @Column('date') agreedOn!: string;
  @Column(freeText) signs!: string;
  @Column(freeText) alone!: string;
  @Column(freeText) places!: string;
  @Column(freeText) people!: string;
  @Column(freeText) professionals!: string;
  @Column(freeText) surroundings!: string;
  @Column(freeText) reasons!: string;
  @Column('boolean', { nullable: true }) given!: boolean | null;
  @Column('date', { nullable: true }) reviewOn!: string | null;
}

export const SAFETY_PLAN_TABLE: KeptTable<SafetyPlanInput> = { contract: SAFETY_PLAN, entity: SafetyPlanEntity };
