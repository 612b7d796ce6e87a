import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { SubstanceKey } from '@cairn/patients-domain';
import { isoTimestamp, someOf } from '@cairn/shared-api';

/** A one-time link for a person's check-in. Only the hash of its secret is kept. */
@Entity('check_in_link')
@Unique('check_in_link_token', ['clinicId', 'tokenHash'])
@Index('check_in_link_by_patient', ['clinicId', 'patientId', 'madeAt'])
@Check('check_in_link_substances', someOf('substances', SubstanceKey.options))
@Check('check_in_link_how_many', 'cardinality(substances) BETWEEN 1 AND 5')
@Check('check_in_link_days', 'days BETWEEN 1 AND 14')
@Check('check_in_link_ends_once', 'used_at IS NULL OR revoked_at IS NULL')
@Check('check_in_link_says_who_revoked', '(revoked_at IS NULL) = (revoked_by IS NULL)')
@ForeignKey('patient', ['clinicId', 'patientId'], ['clinicId', 'id'], { name: 'check_in_link_of_patient' })
@ForeignKey('episode', ['clinicId', 'patientId', 'episodeId'], ['clinicId', 'patientId', 'id'], {
  name: 'check_in_link_of_episode',
})
@ForeignKey('membership', ['clinicId', 'madeBy'], ['clinicId', 'id'], { name: 'check_in_link_by_member' })
@ForeignKey('membership', ['clinicId', 'revokedBy'], ['clinicId', 'id'], { name: 'check_in_link_revoked_by_member' })
export class CheckInLinkEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_link_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_link_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid', { nullable: true }) episodeId!: string | null;
  @Column('bytea') tokenHash!: Buffer;
  @Column('text', { array: true }) substances!: SubstanceKey[];
  @Column('smallint') days!: number;
  @Column('uuid') madeBy!: string;
  @Column(isoTimestamp) madeAt!: string;
  @Column(isoTimestamp) expiresAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) usedAt!: string | null;
  @Column({ ...isoTimestamp, nullable: true }) revokedAt!: string | null;
  @Column('uuid', { nullable: true }) revokedBy!: string | null;
}
