import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { ClinicEntity, MembershipEntity } from '@cairn/identity-api';
import { isoTimestamp } from '@cairn/shared-api';

const key = { primaryKeyConstraintName: 'patient_pkey' };

/** That a person is known to the clinic. What is known about them stands in their details. */
@Entity('patient')
@ForeignKey(() => MembershipEntity, ['clinicId', 'registeredBy'], ['clinicId', 'id'], { name: 'patient_by_member' })
export class PatientEntity {
  @ForeignKey(() => ClinicEntity, { name: 'patient_of_clinic' }) @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') registeredBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) registeredAt!: string;
}
