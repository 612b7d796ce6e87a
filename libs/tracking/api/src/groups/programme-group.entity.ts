import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { GROUP_TYPES, type ProgrammeGroup } from '@cairn/tracking-domain';

const TYPES = GROUP_TYPES.map(({ key }) => key);

/** That the programme has, or had, a group. How it meets stands in its versions. */
@Entity('programme_group')
@ForeignKey('clinic', ['clinicId'], ['clinicId'], { name: 'programme_group_of_clinic' })
@ForeignKey('membership', ['clinicId', 'createdBy'], ['clinicId', 'id'], { name: 'programme_group_by_member' })
export class ProgrammeGroupEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_group_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_group_pkey' }) id!: string;
  @Column('uuid') createdBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) createdAt!: string;
}

/** How a group meets, in versions: a change is a new one on top, and the old ones are never deleted. */
@Entity('programme_group_version')
@ForeignKey('programme_group', ['clinicId', 'groupId'], ['clinicId', 'id'], { name: 'programme_group_version_of' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], {
  name: 'programme_group_version_by_member',
})
@Unique('programme_group_version_once', ['clinicId', 'groupId', 'version'])
@Index('programme_group_stands_once', ['clinicId', 'groupId'], { unique: true, where: 'standing' })
@Check('programme_group_name', 'char_length(name) BETWEEN 1 AND 80')
@Check('programme_group_type', oneOf('session_type', TYPES))
@Check(
  'programme_group_weekdays',
  'cardinality(weekdays) BETWEEN 1 AND 7 AND weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]::smallint[]',
)
@Check('programme_group_time', "starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'")
@Check('programme_group_minutes', 'minutes BETWEEN 5 AND 720')
@Check('programme_group_capacity', 'capacity BETWEEN 1 AND 60')
@Check('programme_group_in_order', 'ends_on IS NULL OR starts_on <= ends_on')
export class ProgrammeGroupVersionEntity implements Omit<ProgrammeGroup, 'leaderIds' | 'leaderNames' | 'members'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_group_version_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'programme_group_version_pkey' }) id!: string;
  @Column('uuid') groupId!: string;
  @Column('integer') version!: number;
  @Column('text') name!: string;
  @Column('text') sessionType!: ProgrammeGroup['sessionType'];
  @Column('smallint', { array: true }) weekdays!: number[];
  /** Wall clock of the clinic, "14:00". */
  @Column('text') startsAt!: string;
  @Column('smallint') minutes!: number;
  @Column(freeText) place!: string;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('smallint', { nullable: true }) capacity!: number | null;
  @Column(freeText) reason!: string;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}

const leaderKey = { primaryKeyConstraintName: 'programme_group_leader_pkey' };

/** Who leads a group in one of its versions. */
@Entity('programme_group_leader')
@ForeignKey('programme_group_version', ['clinicId', 'versionId'], ['clinicId', 'id'], {
  name: 'programme_group_leader_of',
})
@ForeignKey('membership', ['clinicId', 'memberId'], ['clinicId', 'id'], { name: 'programme_group_leader_is' })
export class ProgrammeGroupLeaderEntity {
  @PrimaryColumn('uuid', { ...leaderKey }) clinicId!: string;
  @PrimaryColumn('uuid', { ...leaderKey }) versionId!: string;
  @PrimaryColumn('uuid', { ...leaderKey }) memberId!: string;
}
