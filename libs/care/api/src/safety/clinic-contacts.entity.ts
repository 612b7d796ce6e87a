import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ClinicContact } from '@cairn/care-domain';
import { isoTimestamp } from '@cairn/shared-api';

/** A version of the clinic's own numbers: the whole list, in its order. The highest version holds. */
@Entity('clinic_contacts')
@ForeignKey('membership', ['clinicId', 'changedBy'], ['clinicId', 'id'], { name: 'clinic_contacts_by_member' })
@Check('clinic_contacts_version', 'version >= 1')
export class ClinicContactsEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'clinic_contacts_pkey' }) clinicId!: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'clinic_contacts_pkey' }) version!: number;
  @Column('jsonb') contacts!: ClinicContact[];
  @Column('uuid') changedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) changedAt!: string;
}
