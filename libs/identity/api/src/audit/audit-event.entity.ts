import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AUDIT_OUTCOMES } from '@cairn/identity-domain';
import { type AuditLeaf, isoTimestamp, oneOf } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';

/** One request. Written by the clinic scope; read by auditors; changed by nobody. */
@Entity('audit_event')
@Index('audit_event_by_actor', ['clinicId', 'actorId', 'at'])
@Check('audit_event_outcome', oneOf('outcome', AUDIT_OUTCOMES))
export class AuditEventEntity implements Omit<AuditLeaf, 'patientIds'> {
  @ForeignKey(() => ClinicEntity, { name: 'audit_event_of_clinic' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_event_pkey' })
  clinicId!: string;
  @PrimaryColumn({ ...isoTimestamp, primaryKeyConstraintName: 'audit_event_pkey' }) at!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_event_pkey' }) id!: string;
  @Column('uuid', { nullable: true }) actorId!: string | null;
  @Column('text') session!: string;
  @Column('text') action!: string;
  @Column('text') outcome!: AuditLeaf['outcome'];
  @Column('text') requestId!: string;
  @Column('bytea') leaf!: Buffer;
}
