import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { isoTimestamp } from '@cairn/shared-api';
import { EpisodeEntity } from './episode.entity';

const key = { primaryKeyConstraintName: 'care_team_member_pkey' };
const IN_EPISODE = ['clinicId', 'patientId', 'episodeId'] as const;

/** That a member of staff is in the care team of an episode. Leaving clears `standing`. */
@Entity('care_team_member')
@ForeignKey(() => EpisodeEntity, IN_EPISODE, ['clinicId', 'patientId', 'id'], { name: 'care_team_member_of_episode' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'memberId'], ['clinicId', 'id'], { name: 'care_team_member_is' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'recordedBy'], ['clinicId', 'id'], {
  name: 'care_team_member_by_member',
})
@Index('care_team_member_once', ['clinicId', 'episodeId', 'memberId'], { unique: true, where: 'standing' })
@Index('care_team_member_by_patient', ['clinicId', 'patientId'], { where: 'standing' })
export class CareTeamMemberEntity {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') episodeId!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid') memberId!: string;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
