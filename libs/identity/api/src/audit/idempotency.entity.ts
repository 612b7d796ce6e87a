import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';

const key = { primaryKeyConstraintName: 'idempotency_pkey' };

/** The key under which a write was done once, and the receipt it was answered with. Written by the clinic scope. */
@Entity('idempotency')
export class IdempotencyEntity {
  @ForeignKey(() => ClinicEntity, { name: 'idempotency_of_clinic' })
  @PrimaryColumn('uuid', { ...key })
  clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) actorId!: string;
  @PrimaryColumn('text', { ...key }) key!: string;
  @Column('text') request!: string;
  @Column('bytea') bodyHash!: Buffer;
  @Column('smallint', { nullable: true }) status!: number | null;
  @Column('jsonb', { nullable: true }) response!: unknown;
  @Column({ ...isoTimestamp, default: () => 'now()' }) createdAt!: string;
}
