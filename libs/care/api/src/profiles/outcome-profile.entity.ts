import { Check, Column } from 'typeorm';
import { OUTCOME_PROFILE, ProfileStage, type OutcomeProfileInput } from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

const DAYS = 'BETWEEN 0 AND 28';
const POINTS = 'BETWEEN 0 AND 20';

@KeptRecord('outcome_profile', { day: 'askedOn' })
@Check('outcome_profile_stage', oneOf('stage', ProfileStage.options))
@Check('outcome_profile_other_name_length', 'char_length(other_name) <= 60')
@Check('outcome_profile_injecting', `injecting_days ${DAYS}`)
@Check('outcome_profile_shoplifting', `shoplifting_days ${DAYS}`)
@Check('outcome_profile_selling', `selling_days ${DAYS}`)
@Check('outcome_profile_psychological', `psychological ${POINTS}`)
@Check('outcome_profile_work', `work_days ${DAYS}`)
@Check('outcome_profile_education', `education_days ${DAYS}`)
@Check('outcome_profile_physical', `physical ${POINTS}`)
@Check('outcome_profile_quality', `quality ${POINTS}`)
@Check('outcome_profile_note_length', 'char_length(note) <= 2000')
export class OutcomeProfileEntity implements Omit<OutcomeProfileInput, keyof RecordInput> {
  @Column('date') askedOn!: string;
  @Column('text') stage!: OutcomeProfileInput['stage'];
  @Column('jsonb') use!: OutcomeProfileInput['use'];
  @Column(freeText) otherName!: string;
  @Column('smallint', { nullable: true }) injectingDays!: number | null;
  @Column('boolean', { nullable: true }) sharing!: boolean | null;
  @Column('smallint', { nullable: true }) shopliftingDays!: number | null;
  @Column('smallint', { nullable: true }) sellingDays!: number | null;
  @Column('boolean', { nullable: true }) otherTheft!: boolean | null;
  @Column('boolean', { nullable: true }) assault!: boolean | null;
  @Column('smallint', { nullable: true }) psychological!: number | null;
  @Column('smallint', { nullable: true }) workDays!: number | null;
  @Column('smallint', { nullable: true }) educationDays!: number | null;
  @Column('smallint', { nullable: true }) physical!: number | null;
  @Column('boolean', { nullable: true }) acuteHousing!: boolean | null;
  @Column('boolean', { nullable: true }) evictionRisk!: boolean | null;
  @Column('smallint', { nullable: true }) quality!: number | null;
  @Column(freeText) note!: string;
}

export const OUTCOME_PROFILE_TABLE: KeptTable<OutcomeProfileInput> = {
  contract: OUTCOME_PROFILE,
  entity: OutcomeProfileEntity,
};
