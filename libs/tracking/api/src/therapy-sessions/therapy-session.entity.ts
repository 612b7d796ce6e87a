import { Check, Column, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { AbsenceCode, Attendance, SessionMode, SessionType, type TherapySession } from '@cairn/tracking-domain';
import { PatientRecord } from '@cairn/patients-api';

/** One session of one person, never changed but for `standing`. Who led it is in `therapy_session_staff`. */
@PatientRecord('therapy_session')
@Index('therapy_session_chart', { synchronize: false })
@Index('therapy_session_set_aside', ['clinicId', 'patientId', 'startsAt'], { where: '(NOT standing)' })
@Index('therapy_session_in_group', ['clinicId', 'groupSessionId'], { where: '(group_session_id IS NOT NULL)' })
@Index('therapy_session_by_day', ['clinicId', 'localDay'], { where: 'standing' })
@ForeignKey('group_session', ['clinicId', 'groupSessionId'], ['clinicId', 'id'], { name: 'therapy_session_of_group' })
@Check('therapy_session_planned', 'planned_minutes BETWEEN 5 AND 720')
@Check('therapy_session_absence', oneOf('absence_code', AbsenceCode.options))
@Check('therapy_session_attendance', oneOf('attendance', Attendance.options))
@Check('therapy_session_type', oneOf('session_type', SessionType.options))
@Check('therapy_session_minutes', 'minutes BETWEEN 0 AND 720')
@Check('therapy_session_mode', oneOf('mode', SessionMode.options))
@Check('therapy_session_note_length', 'char_length(note) <= 2000')
export class TherapySessionEntity implements Omit<
  TherapySession,
  'recordedByName' | 'staffIds' | 'staffNames' | 'group'
> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'therapy_session_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'therapy_session_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid', { nullable: true }) episodeId!: string | null;
  @Column(isoTimestamp) startsAt!: string;
  @Column('date') localDay!: string;
  @Column('text') sessionType!: TherapySession['sessionType'];
  @Column('text') attendance!: TherapySession['attendance'];
  @Column('smallint', { nullable: true }) minutes!: number | null;
  @Column('text', { nullable: true }) mode!: TherapySession['mode'];
  @Column('text', { array: true }) goals!: string[];
  @Column('smallint', { nullable: true }) plannedMinutes!: number | null;
  @Column('text', { nullable: true }) absenceCode!: TherapySession['absenceCode'];
  /** The group session whose register this was; null for a session of one's own. */
  @Column('uuid', { nullable: true }) groupSessionId!: string | null;
  @Column(freeText) absenceReason!: string;
  @Column(freeText) note!: string;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
