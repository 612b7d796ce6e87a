import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';

/** A tenant. Its zone decides its days. */
@Entity('clinic')
export class ClinicEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clinic_pkey' }) clinicId!: string;
  @Column('text') name!: string;
  @Column('text') timeZone!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) createdAt!: string;
}
