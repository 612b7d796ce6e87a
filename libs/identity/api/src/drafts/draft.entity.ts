import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Draft } from '@cairn/identity-domain';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import { MembershipEntity } from '../staff/membership.entity';

const key = { primaryKeyConstraintName: 'draft_pkey' };

/** Something typed and not yet saved, for the one person who typed it. */
@Entity('draft')
@ForeignKey(() => MembershipEntity, ['clinicId', 'ownerId'], ['clinicId', 'id'], { name: 'draft_of_member' })
export class DraftEntity implements Draft {
  @PrimaryColumn('uuid', { ...key }) clinicId!: string;
  @PrimaryColumn('uuid', { ...key }) ownerId!: string;
  @PrimaryColumn('uuid', { ...key }) draftId!: string;
  @Column('text') form!: string;
  @Column('uuid', { nullable: true }) patientId!: string | null;
  @Column(freeText) content!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) savedAt!: string;
}
