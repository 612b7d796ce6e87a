import { Check, Column, Entity, Exclusion, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { type Phase, PhaseKind, Setting } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { EpisodeEntity } from './episode.entity';

const key = { primaryKeyConstraintName: 'phase_pkey' };
const IN_EPISODE = ['clinicId', 'patientId', 'episodeId'] as const;

/** A part of an episode as it was recorded. One that was corrected or ended is replaced by a new row. */
@Entity('phase')
@ForeignKey(() => EpisodeEntity, IN_EPISODE, ['clinicId', 'patientId', 'id'], { name: 'phase_of_episode' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: 'phase_by_member' })
@ForeignKey(() => PhaseEntity, ['clinicId', 'replaces'], ['clinicId', 'id'], { name: 'phase_replaces' })
@Unique('phase_replaced_once', ['clinicId', 'replaces'])
@Index('phase_by_episode', ['clinicId', 'episodeId', 'startsOn'], { where: 'standing' })
@Index('phase_by_patient', ['clinicId', 'patientId', 'startsOn'], { where: 'standing' })
@Index('phase_set_aside', ['clinicId', 'patientId', 'startsOn'], { where: '(NOT standing)' })
@Exclusion(
  'phase_never_overlaps',
  `USING gist (clinic_id WITH =, patient_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&) WHERE (standing)`,
)
@Check('phase_kind', oneOf('kind', PhaseKind.options))
@Check('phase_setting', oneOf('setting', Setting.options))
@Check('phase_planned_minutes', 'planned_minutes_per_week BETWEEN 0 AND 10080')
@Check('phase_in_order', 'ends_on IS NULL OR starts_on <= ends_on')
@Check('phase_plan_in_order', 'planned_end IS NULL OR planned_start IS NULL OR planned_start <= planned_end')
export class PhaseEntity implements Phase {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') episodeId!: string;
  @Column('uuid') patientId!: string;
  @Column('text') kind!: Phase['kind'];
  @Column('text') setting!: Phase['setting'];
  @Column('date', { nullable: true }) plannedStart!: string | null;
  @Column('date', { nullable: true }) plannedEnd!: string | null;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('integer', { nullable: true }) plannedMinutesPerWeek!: number | null;
  @Column(freeText) changeReason!: string;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
