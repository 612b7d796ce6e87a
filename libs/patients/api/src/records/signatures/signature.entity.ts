import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { isoTimestamp, oneOf } from '@cairn/shared-api';
import { RECORD_KINDS, SignatureRole, type EntrySignature } from '@cairn/patients-domain';

const key = { primaryKeyConstraintName: 'signature_pkey' };
const BY_ID: [string, string] = ['clinicId', 'id'];

/** Somebody stands by one version of an entry. Never changed and never taken back; a person signs a version once. */
@Entity('signature')
@Unique('signature_once', ['clinicId', 'recordId', 'signedBy'])
@Index('signature_by_patient', ['clinicId', 'patientId'])
@Check('signature_record_kind', oneOf('record_kind', RECORD_KINDS))
@Check('signature_role', oneOf('role', SignatureRole.options))
@Check('signature_by_author', "(role = 'author') = (signed_by = recorded_by)")
@Check('signature_leaf', "leaf ~ '^[0-9a-f]{64}$'")
@ForeignKey('patient', ['clinicId', 'patientId'], BY_ID, { name: 'signature_of_patient' })
@ForeignKey('membership', ['clinicId', 'signedBy'], BY_ID, { name: 'signature_by_member' })
@ForeignKey('membership', ['clinicId', 'recordedBy'], BY_ID, { name: 'signature_of_author' })
export class SignatureEntity implements Omit<EntrySignature, 'signedByName'> {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('text') recordKind!: string;
  @Column('uuid') recordId!: string;
  /** Who wrote the version. */
  @Column('uuid') recordedBy!: string;
  @Column('text') role!: SignatureRole;
  @Column('uuid') signedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) signedAt!: string;
  /** Hash of what the version said, see `signatureLeaf`. */
  @Column('text') leaf!: string;
}
