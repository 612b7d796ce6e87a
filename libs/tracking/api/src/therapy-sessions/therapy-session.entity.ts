import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import type { TherapySession } from '@cairn/tracking-domain';
import { PatientRecord } from '../records/patient-record';

/** One session of one person, never changed but for `standing`. Who led it is in `therapy_session_staff`. */
@PatientRecord('therapy_session')
@Index('therapy_session_chart', { synchronize: false })
@Check('therapy_session_attendance', `attendance IN ('5', '6', '7', '2', '3', '4', '0')`)
@Check('therapy_session_minutes', 'minutes BETWEEN 0 AND 720')
@Check(
  'therapy_session_mode',
  `mode IN ('in_person', 'phone', 'video', 'home_visit', 'group_in_person', 'group_online')`,
)
@Check('therapy_session_note_length', 'char_length(note) <= 2000')
export class TherapySessionEntity implements Omit<TherapySession, 'recordedByName' | 'staffIds' | 'staffNames'> {
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
  @Column(freeText) absenceReason!: string;
  @Column(freeText) note!: string;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
