import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { type AuditLeaf, isoTimestamp } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';

/** One request. Written by the clinic scope; read by auditors; changed by nobody. */
@Entity('audit_event')
@Check('audit_event_outcome', `outcome IN ('done', 'refused', 'not_found')`)
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
