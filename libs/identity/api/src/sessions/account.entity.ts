import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';

/** Who can sign in, once for all clinics. The runtime role cannot read it: sign-in goes through functions. */
@Entity('account')
@Unique('account_email', ['email'])
@Check('account_email_lower', 'email = lower(email)')
export class AccountEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'account_pkey' }) id!: string;
  @Column('text') email!: string;
  @Column('text') passwordHash!: string;
  @Column('bytea') draftSecret!: Buffer;
  @Column({ ...isoTimestamp, default: () => 'now()' }) createdAt!: string;
  /** Where the account is or was a member. */
  @Column('uuid', { array: true, default: () => "'{}'" }) clinics!: string[];
}
