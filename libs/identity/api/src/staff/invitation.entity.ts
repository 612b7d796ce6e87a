import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Role } from '@cairn/identity-domain';
import { isoTimestamp, oneOf } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';
import { MembershipEntity } from './membership.entity';

/** A place in a clinic that is waiting for its person. Only the hash of the link's secret is kept. */
@Entity('invitation')
@Unique('invitation_token', ['clinicId', 'tokenHash'])
@Check('invitation_role', oneOf('role', Role.options))
@ForeignKey(() => MembershipEntity, ['clinicId', 'invitedBy'], ['clinicId', 'id'], { name: 'invitation_by_member' })
export class InvitationEntity {
  @ForeignKey(() => ClinicEntity, { name: 'invitation_of_clinic' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' })
  clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitation_pkey' }) id!: string;
  @Column('bytea') tokenHash!: Buffer;
  @Column('text') email!: string;
  @Column('text') displayName!: string;
  @Column('text') role!: Role;
  @Column('boolean', { default: false }) firstAdministrator!: boolean;
  @Column('uuid', { nullable: true }) invitedBy!: string | null;
  @Column({ ...isoTimestamp, default: () => 'now()' }) invitedAt!: string;
  @Column(isoTimestamp) expiresAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) acceptedAt!: string | null;
  @Column({ ...isoTimestamp, nullable: true }) revokedAt!: string | null;
}
