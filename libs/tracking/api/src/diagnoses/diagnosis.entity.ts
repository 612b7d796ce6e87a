import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';
import {
  CriterionAnswer,
  criteriaCounts,
  DIAGNOSIS,
  DisorderSeverity,
  Remission,
  type CriteriaCounts,
  type DiagnosisInput,
} from '@cairn/tracking-domain';

const answer = (column: string): string => oneOf(column, CriterionAnswer.options);

@KeptRecord('diagnosis', { day: 'assessedOn' })
@Check('diagnosis_larger_longer', answer('larger_longer'))
@Check('diagnosis_cut_down_fail', answer('cut_down_fail'))
@Check('diagnosis_time_spent', answer('time_spent'))
@Check('diagnosis_craving', answer('craving'))
@Check('diagnosis_role_failure', answer('role_failure'))
@Check('diagnosis_social_problems', answer('social_problems'))
@Check('diagnosis_activities_given_up', answer('activities_given_up'))
@Check('diagnosis_hazardous_use', answer('hazardous_use'))
@Check('diagnosis_physical_psych_harm', answer('physical_psych_harm'))
@Check('diagnosis_tolerance', answer('tolerance'))
@Check('diagnosis_withdrawal', answer('withdrawal'))
@Check('diagnosis_remission', oneOf('remission', Remission.options))
@Check('diagnosis_severity', oneOf('severity', DisorderSeverity.options))
@Check('diagnosis_formal_count', 'formal_count BETWEEN 0 AND 10')
@Check('diagnosis_formal_not_assessed', 'formal_not_assessed BETWEEN 0 AND 10')
@Check('diagnosis_research_count', 'research_count BETWEEN 0 AND 11')
@Check('diagnosis_research_not_assessed', 'research_not_assessed BETWEEN 0 AND 11')
@Check('diagnosis_language_length', 'char_length(language) <= 60')
@Check('diagnosis_assessed_by_length', 'char_length(assessed_by) <= 120')
@Check('diagnosis_note_length', 'char_length(note) <= 2000')
@Check('diagnosis_window', 'window_ends_on <= assessed_on')
export class DiagnosisEntity implements Omit<DiagnosisInput, keyof RecordInput>, CriteriaCounts {
  @Column('date') assessedOn!: string;
  @Column('date') windowEndsOn!: string;
  @Column('text') largerLonger!: CriterionAnswer;
  @Column('text') cutDownFail!: CriterionAnswer;
  @Column('text') timeSpent!: CriterionAnswer;
  @Column('text') craving!: CriterionAnswer;
  @Column('text') roleFailure!: CriterionAnswer;
  @Column('text') socialProblems!: CriterionAnswer;
  @Column('text') activitiesGivenUp!: CriterionAnswer;
  @Column('text') hazardousUse!: CriterionAnswer;
  @Column('text') physicalPsychHarm!: CriterionAnswer;
  @Column('text') tolerance!: CriterionAnswer;
  @Column('text') withdrawal!: CriterionAnswer;
  @Column('boolean', { nullable: true }) solelyMedical!: boolean | null;
  @Column('text', { nullable: true }) remission!: DiagnosisInput['remission'];
  @Column('boolean', { nullable: true }) controlledEnvironment!: boolean | null;
  @Column(freeText) language!: string;
  @Column('boolean', { nullable: true }) interpreter!: boolean | null;
  @Column(freeText) assessedBy!: string;
  @Column(freeText) note!: string;
  @Column('smallint') formalCount!: number;
  @Column('smallint') formalNotAssessed!: number;
  @Column('smallint') researchCount!: number;
  @Column('smallint') researchNotAssessed!: number;
  @Column('text') severity!: CriteriaCounts['severity'];
}

export const DIAGNOSIS_TABLE: KeptTable<DiagnosisInput> = {
  contract: DIAGNOSIS,
  entity: DiagnosisEntity,
  days: ({ windowEndsOn }) => [{ field: 'windowEndsOn', day: windowEndsOn }],
  compute: criteriaCounts,
};
