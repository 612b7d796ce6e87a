import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';
import { MembershipEntity } from '../staff/membership.entity';

/** A link with which a member chooses a new password, once. Written by functions only; its secret is kept as a hash. */
@Entity('password_link')
@Unique('password_link_token', ['clinicId', 'tokenHash'])
@ForeignKey(() => MembershipEntity, ['clinicId', 'membershipId'], ['clinicId', 'id'], {
  name: 'password_link_for_member',
})
@ForeignKey(() => MembershipEntity, ['clinicId', 'madeBy'], ['clinicId', 'id'], { name: 'password_link_by_member' })
export class PasswordLinkEntity {
  @ForeignKey(() => ClinicEntity, { name: 'password_link_of_clinic' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_link_pkey' })
  clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'password_link_pkey' }) id!: string;
  @Column('uuid') membershipId!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('uuid') madeBy!: string;
  @Column(isoTimestamp) madeAt!: string;
  @Column(isoTimestamp) expiresAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) usedAt!: string | null;
  @Column({ ...isoTimestamp, nullable: true }) revokedAt!: string | null;
}
