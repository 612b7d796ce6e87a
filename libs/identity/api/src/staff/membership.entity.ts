import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { Role } from '@cairn/identity-domain';
import { isoTimestamp, oneOf } from '@cairn/shared-api';
import { ClinicEntity } from '../clinics/clinic.entity';
import { AccountEntity } from '../sessions/account.entity';

/** An account's place in one clinic. What a colleague wrote names the membership. */
@Entity('membership')
@Unique('membership_account_once', ['clinicId', 'accountId'])
@Check('membership_role', oneOf('role', Role.options))
export class MembershipEntity {
  @ForeignKey(() => ClinicEntity, { name: 'membership_of_clinic' })
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' })
  clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'membership_pkey' }) id!: string;
  @ForeignKey(() => AccountEntity, { name: 'membership_of_account' }) @Column('uuid') accountId!: string;
  @Column('text') email!: string;
  @Column('text') displayName!: string;
  @Column('text') role!: Role;
  @Column('boolean', { default: true }) active!: boolean;
  @Column('integer', { default: 1 }) version!: number;
  @Column({ ...isoTimestamp, default: () => 'now()' }) joinedAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) lastSignInAt!: string | null;
}
