import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import type { PhaseRetraction } from '@cairn/patients-domain';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import { PatientEntity } from '../patients/patient.entity';
import { PhaseEntity } from './phase.entity';

const key = { primaryKeyConstraintName: 'phase_retraction_pkey' };
const BY_ID: [string, string] = ['clinicId', 'id'];

/** Says that a phase should not be in the record, who says so and why. The phase itself stays as it was. */
@Entity('phase_retraction')
@Unique('phase_retraction_once', ['clinicId', 'phaseId'])
@ForeignKey(() => PatientEntity, ['clinicId', 'patientId'], BY_ID, { name: 'phase_retraction_of_patient' })
@ForeignKey(() => PhaseEntity, ['clinicId', 'phaseId'], BY_ID, { name: 'phase_retraction_of_phase' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'recordedBy'], BY_ID, { name: 'phase_retraction_by_member' })
export class PhaseRetractionEntity implements Omit<PhaseRetraction, 'recordedByName'> {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid') phaseId!: string;
  @Column(freeText) reason!: string;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
}
