import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { isoTimestamp, oneOf } from '@cairn/shared-api';
import { RECORD_KINDS, type SignatureRequestInput } from '@cairn/patients-domain';

const key = { primaryKeyConstraintName: 'signature_request_pkey' };
const BY_ID: [string, string] = ['clinicId', 'id'];

/** A colleague is asked to co-sign a version. It waits until they have, or until the version stands no longer. */
@Entity('signature_request')
@Unique('signature_request_once', ['clinicId', 'recordId', 'askedOf'])
@Index('signature_request_waiting', ['clinicId', 'askedOf'])
@Check('signature_request_record_kind', oneOf('record_kind', RECORD_KINDS))
@Check('signature_request_of_another', 'asked_of <> asked_by')
@ForeignKey('patient', ['clinicId', 'patientId'], BY_ID, { name: 'signature_request_of_patient' })
@ForeignKey('membership', ['clinicId', 'askedOf'], BY_ID, { name: 'signature_request_to_member' })
@ForeignKey('membership', ['clinicId', 'askedBy'], BY_ID, { name: 'signature_request_by_member' })
export class SignatureRequestEntity implements SignatureRequestInput {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('text') recordKind!: SignatureRequestInput['recordKind'];
  @Column('uuid') recordId!: string;
  @Column('uuid') askedOf!: string;
  @Column('uuid') askedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) askedAt!: string;
}
