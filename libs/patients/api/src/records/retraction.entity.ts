import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { RECORD_KINDS, type Retraction } from '@cairn/patients-domain';

/** Says that an entry should not be in the record, who says so and why. The entry itself stays as it was. */
@Entity('retraction')
@Unique('retraction_once', ['clinicId', 'recordId'])
@Index('retraction_by_patient', ['clinicId', 'patientId'])
@Check('retraction_record_kind', oneOf('record_kind', RECORD_KINDS))
@ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'retraction_of_patient' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], ['clinicId', 'id'], { name: 'retraction_by_member' })
export class RetractionEntity implements Omit<Retraction, 'recordedByName'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retraction_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'retraction_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('text') recordKind!: string;
  @Column('uuid') recordId!: string;
  @Column(freeText) reason!: string;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
}
