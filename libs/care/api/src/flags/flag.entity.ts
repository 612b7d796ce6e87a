import { Check, Column, Index } from 'typeorm';
import { FlagRule, FlagSeverity, FlagStatus, type Flag } from '@cairn/care-domain';
import { KeptRecord } from '@cairn/patients-api';
import type { RecordFrame } from '@cairn/patients-domain';
import { isoTimestamp, oneOf } from '@cairn/shared-api';

/** One row a version of a flag. At most one that is open or acknowledged stands for a person and rule. */
@KeptRecord('flag', { day: 'raisedOn' })
@Index('flag_active', { synchronize: false })
@Check('flag_rule', oneOf('rule', FlagRule.options))
@Check('flag_severity', oneOf('severity', FlagSeverity.options))
@Check('flag_status', oneOf('status', FlagStatus.options))
@Check('flag_snoozed_while_active', "snoozed_until IS NULL OR status IN ('open', 'acknowledged')")
export class FlagEntity implements Omit<Flag, keyof RecordFrame | 'episodeId'> {
  @Column('text') rule!: Flag['rule'];
  @Column('smallint') ruleVersion!: number;
  @Column('text') severity!: Flag['severity'];
  @Column('jsonb') evidence!: Flag['evidence'];
  @Column(isoTimestamp) raisedAt!: string;
  @Column('date') raisedOn!: string;
  @Column('text') status!: Flag['status'];
  @Column('date', { nullable: true }) snoozedUntil!: string | null;
}
