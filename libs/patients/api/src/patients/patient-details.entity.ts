import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { MembershipEntity } from '@cairn/identity-api';
import { BirthPrecision, type PatientInput, RecordedSex } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { PatientEntity } from './patient.entity';

const key = { primaryKeyConstraintName: 'patient_details_pkey' };
const standing = { where: 'standing' };

/** One version of what is known about a person. Exactly one stands; the keys are what names are searched by. */
@Entity('patient_details')
@ForeignKey(() => PatientEntity, ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'patient_details_of_patient' })
@ForeignKey(() => MembershipEntity, ['clinicId', 'recordedBy'], ['clinicId', 'id'], {
  name: 'patient_details_by_member',
})
@Unique('patient_details_version', ['clinicId', 'patientId', 'version'])
@Index('patient_details_standing', ['clinicId', 'patientId'], { unique: true, ...standing })
@Index('patient_details_local_number', ['clinicId', 'localKey'], { unique: true, ...standing })
@Index('patient_details_nhs_number', ['clinicId', 'nhsNumber'], {
  unique: true,
  where: '(standing AND (nhs_number IS NOT NULL))',
})
@Index('patient_details_family', ['clinicId', 'familyKey', 'givenKey'], standing)
@Index('patient_details_given', ['clinicId', 'givenKey'], standing)
@Index('patient_details_preferred', ['clinicId', 'preferredKey'], standing)
@Index('patient_details_birth', ['clinicId', 'birthDate'], standing)
@Check('patient_details_birth_precision', oneOf('birth_precision', BirthPrecision.options))
@Check('patient_details_recorded_sex', oneOf('recorded_sex', RecordedSex.options))
@Check('patient_details_nhs_number_form', `nhs_number ~ '^[0-9]{10}$'`)
export class PatientDetailsEntity implements PatientInput {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('integer') version!: number;
  @Column('text') givenName!: string;
  @Column('text') familyName!: string;
  @Column({ type: 'text', collation: 'C' }) givenKey!: string;
  @Column({ type: 'text', collation: 'C' }) familyKey!: string;
  @Column({ type: 'text', collation: 'C', default: '' }) preferredKey!: string;
  @Column('text') preferredName!: string;
  @Column('text') pronouns!: string;
  @Column('date') birthDate!: string;
  @Column('text') birthPrecision!: PatientInput['birthPrecision'];
  @Column('text') recordedSex!: PatientInput['recordedSex'];
  @Column('text') genderIdentity!: string;
  @Column('text') localNumber!: string;
  @Column({ type: 'text', collation: 'C' }) localKey!: string;
  @Column('text', { nullable: true }) nhsNumber!: string | null;
  @Column('text') phone!: string;
  @Column('boolean') safeToLeaveMessage!: boolean;
  @Column('text') language!: string;
  @Column('boolean') interpreterNeeded!: boolean;
  @Column({ ...freeText, nullable: true }) reason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
