import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import type { Episode, EpisodeInput } from '@cairn/patients-domain';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import { EpisodeEntity } from './episode.entity';

const key = { primaryKeyConstraintName: 'episode_details_pkey' };
const IN_EPISODE = ['clinicId', 'patientId', 'episodeId'] as const;

/** One version of an episode's frame: referral, admission, key worker, discharge. Exactly one stands. */
@Entity('episode_details')
@ForeignKey(() => EpisodeEntity, IN_EPISODE, ['clinicId', 'patientId', 'id'], { name: 'episode_details_of_episode' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'keyWorkerId'], ['clinicId', 'id'], {
  name: 'episode_details_key_worker',
})
@ForeignKey(() => MembershipEntity, ['clinicId', 'recordedBy'], ['clinicId', 'id'], {
  name: 'episode_details_by_member',
})
@Unique('episode_details_version', ['clinicId', 'episodeId', 'version'])
@Index('episode_details_standing', ['clinicId', 'episodeId'], { unique: true, where: 'standing' })
@Index('episode_details_one_open', ['clinicId', 'patientId'], {
  unique: true,
  where: '(standing AND (discharged_on IS NULL))',
})
@Check(
  'episode_details_referral_source',
  `referral_source IN ('self', 'gp', 'hospital', 'emergency_department', 'mental_health', 'criminal_justice', 'family', 'employer', 'education', 'other')`,
)
@Check(
  'episode_details_discharge_reason',
  `discharge_reason IN ('completed_drug_free', 'completed_occasional_user', 'transferred_not_in_custody', 'transferred_in_custody', 'dropped_out', 'withdrawn_by_provider', 'retained_in_custody', 'declined_by_client', 'client_died')`,
)
@Check('episode_details_referral_first', 'admitted_on IS NULL OR referred_on <= admitted_on')
@Check(
  'episode_details_admission_first',
  'discharged_on IS NULL OR (referred_on <= discharged_on AND (admitted_on IS NULL OR admitted_on <= discharged_on))',
)
@Check('episode_details_discharge_whole', '(discharged_on IS NULL) = (discharge_reason IS NULL)')
export class EpisodeDetailsEntity
  implements EpisodeInput, Pick<Episode, 'dischargedOn' | 'dischargeReason' | 'dischargeDestination'>
{
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') episodeId!: string;
  @Column('uuid') patientId!: string;
  @Column('integer') version!: number;
  @Column('date') referredOn!: string;
  @Column('text') referralSource!: EpisodeInput['referralSource'];
  @Column(freeText) referralReason!: string;
  @Column('date', { nullable: true }) admittedOn!: string | null;
  @Column('uuid', { nullable: true }) keyWorkerId!: string | null;
  @Column('text') primarySubstance!: string;
  @Column('text', { array: true }) otherSubstances!: string[];
  @Column('date', { nullable: true }) dischargedOn!: string | null;
  @Column('text', { nullable: true }) dischargeReason!: Episode['dischargeReason'];
  @Column({ ...freeText, nullable: true }) dischargeDestination!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
