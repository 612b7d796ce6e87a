import { Check, Column, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SubstanceKey, Source } from '@cairn/patients-domain';
import { freeText, isoTimestamp, oneOf, someOf } from '@cairn/shared-api';
import { ActedOn, Coping, type Craving, Trigger } from '@cairn/tracking-domain';
import { PatientRecord } from '@cairn/patients-api';

/**
 * One row per entry, never changed but for `standing`. `implements Craving`: a column that drifts from the contract does
 * not compile. `craving_chart` covers the chart's read; the catalogue test holds its INCLUDE columns.
 */
@PatientRecord('craving')
@Index('craving_chart', { synchronize: false })
@Index('craving_set_aside', ['clinicId', 'patientId', 'occurredAt'], { where: '(NOT standing)' })
@Check('craving_intensity_scale', 'intensity BETWEEN 0 AND 10')
@Check('craving_worst_scale', 'worst24h BETWEEN 0 AND 10')
@Check('craving_duration', 'duration_minutes BETWEEN 0 AND 1440')
@Check('craving_times', 'times_since_last BETWEEN 0 AND 999')
@Check('craving_substance', oneOf('substance', SubstanceKey.options))
@Check('craving_triggers', someOf('triggers', Trigger.options))
@Check('craving_coping', someOf('coping', Coping.options))
@Check('craving_acted_on', oneOf('acted_on', ActedOn.options))
@Check('craving_coping_scale', 'coping_helped BETWEEN 0 AND 10')
@Check('craving_source', oneOf('source', Source.options))
@Check('craving_note_length', 'char_length(note) <= 2000')
@ForeignKey('check_in', ['clinicId', 'checkInId'], ['clinicId', 'id'], { name: 'craving_from_check_in' })
@Index('craving_by_check_in', ['clinicId', 'checkInId'], { where: '(check_in_id IS NOT NULL)' })
export class CravingEntity implements Omit<Craving, 'recordedByName'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'craving_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'craving_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid', { nullable: true }) episodeId!: string | null;
  @Column(isoTimestamp) occurredAt!: string;
  @Column('date') localDay!: string;
  @Column('text') substance!: Craving['substance'];
  @Column('smallint') intensity!: number;
  @Column('smallint', { nullable: true }) worst24h!: number | null;
  @Column('smallint', { nullable: true }) durationMinutes!: number | null;
  @Column('smallint', { nullable: true }) timesSinceLast!: number | null;
  @Column('text', { array: true }) triggers!: Craving['triggers'];
  @Column('text', { nullable: true }) actedOn!: Craving['actedOn'];
  @Column('text', { array: true }) coping!: Craving['coping'];
  @Column('smallint', { nullable: true }) copingHelped!: number | null;
  @Column('text') source!: Craving['source'];
  @Column(freeText) note!: string;
  @Column('uuid', { nullable: true }) checkInId!: string | null;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
