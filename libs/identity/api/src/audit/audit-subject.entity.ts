import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';
import { AuditEventEntity } from './audit-event.entity';

const key = { primaryKeyConstraintName: 'audit_subject_pkey' };

/** One person whom an audited request was about. */
@Entity('audit_subject')
@Index('audit_subject_by_event', ['clinicId', 'at', 'eventId'])
@ForeignKey(() => AuditEventEntity, ['clinicId', 'at', 'eventId'], ['clinicId', 'at', 'id'], {
  name: 'audit_subject_of_event',
})
export class AuditSubjectEntity {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) patientId!: string;
  @PrimaryColumn({ ...isoTimestamp, ...key }) at!: string;
  @PrimaryColumn('uuid', { ...key }) eventId!: string;
}
