import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { type GroupSession, SessionType, UseSince } from '@cairn/tracking-domain';

/** A signed register: when and what a group was. Its words are versions, its people have lines and sessions of their own. */
@Entity('group_session')
@ForeignKey('clinic', ['clinicId'], ['clinicId'], { name: 'group_session_of_clinic' })
@ForeignKey('programme_group', ['clinicId', 'groupId'], ['clinicId', 'id'], { name: 'group_session_of' })
@ForeignKey('membership', ['clinicId', 'signedBy'], ['clinicId', 'id'], { name: 'group_session_by_member' })
@Unique('group_session_once', ['clinicId', 'groupId', 'localDay'])
@Index('group_session_by_day', ['clinicId', 'localDay'])
@Check('group_session_name', 'char_length(name) BETWEEN 1 AND 80')
@Check('group_session_type', oneOf('session_type', SessionType.options))
@Check('group_session_minutes', 'minutes BETWEEN 5 AND 720')
@Check('group_session_mode', oneOf('mode', ['group_in_person', 'group_online']))
export class GroupSessionEntity implements Omit<GroupSession, 'leaderNames' | 'signedByName' | 'notes' | 'lines'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_session_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_session_pkey' }) id!: string;
  @Column('uuid', { nullable: true }) groupId!: string | null;
  @Column('text') name!: string;
  @Column('text') sessionType!: GroupSession['sessionType'];
  @Column(isoTimestamp) startsAt!: string;
  @Column('date') localDay!: string;
  @Column('smallint') minutes!: number;
  @Column('text') mode!: GroupSession['mode'];
  @Column(freeText) place!: string;
  @Column('uuid') signedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) signedAt!: string;
}

const leaderKey = { primaryKeyConstraintName: 'group_session_leader_pkey' };

/** Who led a group session. */
@Entity('group_session_leader')
@ForeignKey('group_session', ['clinicId', 'groupSessionId'], ['clinicId', 'id'], { name: 'group_session_leader_of' })
@ForeignKey('membership', ['clinicId', 'memberId'], ['clinicId', 'id'], { name: 'group_session_leader_is' })
export class GroupSessionLeaderEntity {
  @PrimaryColumn('uuid', { ...leaderKey }) clinicId!: string;
  @PrimaryColumn('uuid', { ...leaderKey }) groupSessionId!: string;
  @PrimaryColumn('uuid', { ...leaderKey }) memberId!: string;
}

/** What the whole group did, in versions. */
@Entity('group_session_note')
@ForeignKey('group_session', ['clinicId', 'groupSessionId'], ['clinicId', 'id'], { name: 'group_session_note_of' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: 'group_session_note_by_member' })
@Unique('group_session_note_once', ['clinicId', 'groupSessionId', 'version'])
@Check('group_session_note_length', 'char_length(note) <= 2000')
export class GroupSessionNoteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_session_note_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'group_session_note_pkey' }) id!: string;
  @Column('uuid') groupSessionId!: string;
  @Column('integer') version!: number;
  @Column(freeText) note!: string;
  @Column(freeText) methods!: string;
  @Column(freeText) breakNote!: string;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}

const lineKey = { primaryKeyConstraintName: 'group_session_line_pkey' };

/**
 * What a register holds of one person beside their therapy session and their cravings: whether they left early, and the
 * answer about use since the last time, which is no use day and counts in no figure.
 */
@Entity('group_session_line')
@ForeignKey('group_session', ['clinicId', 'groupSessionId'], ['clinicId', 'id'], { name: 'group_session_line_of' })
@ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'group_session_line_about' })
@ForeignKey('therapy_session', ['clinicId', 'therapySessionId'], ['clinicId', 'id'], {
  name: 'group_session_line_session',
})
@ForeignKey('craving', ['clinicId', 'cravingBeforeId'], ['clinicId', 'id'], { name: 'group_session_line_before' })
@ForeignKey('craving', ['clinicId', 'cravingAfterId'], ['clinicId', 'id'], { name: 'group_session_line_after' })
@Check('group_session_line_use', oneOf('use_since', UseSince.options))
export class GroupSessionLineEntity {
  @PrimaryColumn('uuid', { ...lineKey }) clinicId!: string;
  @PrimaryColumn('uuid', { ...lineKey }) groupSessionId!: string;
  @PrimaryColumn('uuid', { ...lineKey }) patientId!: string;
  @Column('uuid') therapySessionId!: string;
  @Column('boolean') leftEarly!: boolean;
  @Column('text', { nullable: true }) useSince!: UseSince | null;
  @Column('uuid', { nullable: true }) cravingBeforeId!: string | null;
  @Column('uuid', { nullable: true }) cravingAfterId!: string | null;
}
