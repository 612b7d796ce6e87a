import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { PatientEntity } from '@cairn/patients-api';

/** One row a person with an episode: what the caseload shows, kept in the transaction of each write about them. */
@Entity('patient_status')
@ForeignKey(() => PatientEntity, ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'patient_status_of_patient' })
@Check('patient_status_use_days', `use_days ~ '^[unk-]{28}$'`)
export class PatientStatusEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'patient_status_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'patient_status_pkey' }) patientId!: string;
  /** Clinic-local day on which the row was made; it is stale on any other. */
  @Column('date') asOf!: string;
  @Column('text') substance!: string;
  @Column('integer', { array: true }) cravingDay!: number[];
  @Column('smallint', { array: true }) cravingIntensity!: number[];
  @Column('text') useDays!: string;
  @Column('smallint') attended!: number;
  @Column('smallint') booked!: number;
  @Column('date', { nullable: true }) lastDataDay!: string | null;
}
