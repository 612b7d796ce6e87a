import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { isoTimestamp } from '@cairn/shared-api';
import { PatientEntity } from '../patients/patient.entity';

const key = { primaryKeyConstraintName: 'episode_pkey' };

/** That a person is or was in care. Dates and people stand in the episode's details. */
@Entity('episode')
@Unique('episode_in_patient', ['clinicId', 'patientId', 'id'])
@ForeignKey(() => PatientEntity, ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'episode_of_patient' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'openedBy'], ['clinicId', 'id'], { name: 'episode_by_member' })
export class EpisodeEntity {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid') openedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) openedAt!: string;
}
