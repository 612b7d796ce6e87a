import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { freeText, isoTimestamp, oneOf } from '@cairn/shared-api';
import { EventKind, type EventMark } from '@cairn/tracking-domain';
import { PatientRecord } from '@cairn/patients-api';

/** One row per entry, never changed but for `standing`. */
@PatientRecord('event_mark')
@Index('event_mark_by_patient', ['clinicId', 'patientId', 'startsOn'], { where: 'standing' })
@Index('event_mark_set_aside', ['clinicId', 'patientId', 'startsOn'], { where: '(NOT standing)' })
@Check('event_mark_kind', oneOf('kind', EventKind.options))
@Check('event_mark_label', 'char_length(label) BETWEEN 1 AND 60')
@Check('event_mark_in_order', 'ends_on IS NULL OR starts_on <= ends_on')
export class EventMarkEntity implements Omit<EventMark, 'recordedByName'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_mark_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'event_mark_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid', { nullable: true }) episodeId!: string | null;
  @Column('date') startsOn!: string;
  @Column('date', { nullable: true }) endsOn!: string | null;
  @Column('text') kind!: EventMark['kind'];
  @Column(freeText) label!: string;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
