import { Check, Column } from 'typeorm';
import {
  INSTRUMENT_KEYS,
  SCHEDULE_CHANGE,
  ScheduleChangeKind,
  type ScheduleChangeInput,
} from '@cairn/assessment-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('schedule_change', { day: 'decidedOn' })
@Check('schedule_change_instrument', oneOf('instrument', INSTRUMENT_KEYS))
@Check('schedule_change_change', oneOf('change', ScheduleChangeKind.options))
@Check('schedule_change_every_days', 'every_days BETWEEN 1 AND 366')
@Check('schedule_change_has_interval', "(change = 'added') = (every_days IS NOT NULL)")
@Check('schedule_change_reason_length', 'char_length(reason) BETWEEN 1 AND 200')
export class ScheduleChangeEntity implements Omit<ScheduleChangeInput, keyof RecordInput> {
  @Column('date') decidedOn!: string;
  @Column('text') instrument!: ScheduleChangeInput['instrument'];
  @Column('text') change!: ScheduleChangeInput['change'];
  @Column('smallint', { nullable: true }) everyDays!: number | null;
  @Column(freeText) reason!: string;
}

export const SCHEDULE_CHANGE_TABLE: KeptTable<ScheduleChangeInput> = {
  contract: SCHEDULE_CHANGE,
  entity: ScheduleChangeEntity,
};
