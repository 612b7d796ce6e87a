import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { CancellationCode } from '@cairn/tracking-domain';

const key = { primaryKeyConstraintName: 'programme_group_member_pkey' };

/** That somebody is in a group from a day to a day. A change replaces the row, so that every state is kept. */
@Entity('programme_group_member')
@ForeignKey('programme_group', ['clinicId', 'groupId'], ['clinicId', 'id'], { name: 'programme_group_member_of' })
@ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'programme_group_member_is' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: 'programme_group_member_by_member' })
@ForeignKey('programme_group_member', ['clinicId', 'replaces'], ['clinicId', 'id'], {
  name: 'programme_group_member_replaces',
})
@Unique('programme_group_member_replaced_once', ['clinicId', 'replaces'])
@Index('programme_group_member_once', ['clinicId', 'groupId', 'patientId'], {
  unique: true,
  where: '(standing AND (left_on IS NULL))',
})
@Check('programme_group_member_in_order', 'left_on IS NULL OR joined_on <= left_on')
export class GroupMemberEntity {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') groupId!: string;
  @Column('uuid') patientId!: string;
  @Column('date') joinedOn!: string;
  /** The last day in the group; null while they are in it. */
  @Column('date', { nullable: true }) leftOn!: string | null;
  @Column('boolean') comfortBreaks!: boolean;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}

/** A day on which a group does not meet: of the group alone, in nobody's attendance. Taken back by `standing`. */
@Entity('group_cancellation')
@ForeignKey('programme_group', ['clinicId', 'groupId'], ['clinicId', 'id'], { name: 'group_cancellation_of' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: 'group_cancellation_by_member' })
@Index('group_cancellation_once', ['clinicId', 'groupId', 'day'], { unique: true, where: 'standing' })
@Check('group_cancellation_code', oneOf('code', CancellationCode.options))
export class GroupCancellationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_cancellation_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_cancellation_pkey' }) id!: string;
  @Column('uuid') groupId!: string;
  @Column('date') day!: string;
  @Column('text') code!: CancellationCode;
  @Column(freeText) note!: string;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
