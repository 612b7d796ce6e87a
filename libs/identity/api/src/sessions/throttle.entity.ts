import { Column, Entity, PrimaryColumn } from 'typeorm';
import { isoTimestamp } from '@cairn/shared-api';

/** Tries counted against one bucket. The name of a bucket is a hash: no address and no e-mail stands in it. */
@Entity('throttle')
export class ThrottleEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'throttle_pkey' }) bucket!: string;
  @Column('integer') failures!: number;
  @Column(isoTimestamp) lastAt!: string;
  @Column({ ...isoTimestamp, nullable: true }) blockedUntil!: string | null;
  /** The end of the block that the audit trail has been told about. */
  @Column({ ...isoTimestamp, nullable: true }) toldUntil!: string | null;
}
