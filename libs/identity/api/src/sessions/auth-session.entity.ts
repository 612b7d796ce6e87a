import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';
import { AccountEntity } from './account.entity';

/** A sign-in. Only the hash of its id is kept, so that the table opens nothing. */
@Entity('auth_session')
@Index('auth_session_by_account', ['accountId'])
export class AuthSessionEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'auth_session_pkey' }) idHash!: Buffer;
  @ForeignKey(() => AccountEntity, { name: 'auth_session_of_account' }) @Column('uuid') accountId!: string;
  @Column('uuid') forClinic!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) createdAt!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) lastSeenAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) lockedAt!: string | null;
  @Column(isoTimestamp) endsAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) endedAt!: string | null;
}
