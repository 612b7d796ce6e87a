import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { DischargeReason, type Episode, type EpisodeInput, ReferralSource, SubstanceKey } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf, someOf } from '@cairn/shared-api';
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
@Index('episode_details_by_patient', ['clinicId', 'patientId', 'dischargedOn', 'referredOn', 'episodeId'], {
  where: 'standing',
})
@Index('episode_details_set_aside', ['clinicId', 'patientId', 'referredOn'], { where: '(NOT standing)' })
@Index('episode_details_one_open', ['clinicId', 'patientId'], {
  unique: true,
  where: '(standing AND (discharged_on IS NULL))',
})
@Check('episode_details_referral_source', oneOf('referral_source', ReferralSource.options))
@Check('episode_details_discharge_reason', oneOf('discharge_reason', DischargeReason.options))
@Check('episode_details_main_substance', oneOf('primary_substance', SubstanceKey.options))
@Check('episode_details_other_substances', someOf('other_substances', SubstanceKey.options))
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
  @Column('text') primarySubstance!: EpisodeInput['primarySubstance'];
  @Column('text', { array: true }) otherSubstances!: EpisodeInput['otherSubstances'];
  @Column('date', { nullable: true }) dischargedOn!: string | null;
  @Column('text', { nullable: true }) dischargeReason!: Episode['dischargeReason'];
  @Column({ ...freeText, nullable: true }) dischargeDestination!: string | null;
  /** Why, where a discharge was corrected or taken back. */
  @Column({ ...freeText, nullable: true }) changeReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
