import { Check, Column, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { SubstanceKey, Source } from '@cairn/patients-domain';
import { amountColumn, freeText, isoTimestamp, oneOf, someOf } from '@cairn/shared-api';
import { AmountPrecision, Route, Unit, UseContext, type UseDay, USE_SETTINGS, UseState } from '@cairn/tracking-domain';
import { PatientRecord } from '@cairn/patients-api';

/** One row per day and substance, never changed but for `standing`; at most one of them stands. */
@PatientRecord('use_day')
@Index('use_day_once', ['clinicId', 'patientId', 'day', 'substance', 'substanceText'], {
  unique: true,
  where: 'standing',
})
@Index('use_day_chart', { synchronize: false })
@Index('use_day_set_aside', ['clinicId', 'patientId', 'day'], { where: '(NOT standing)' })
@Check('use_day_substance', oneOf('substance', SubstanceKey.options))
@Check('use_day_co_use', someOf('co_use', SubstanceKey.options))
@Check('use_day_state', oneOf('state', UseState.options))
@Check('use_day_amount_positive', 'amount > 0')
@Check('use_day_unit', oneOf('unit', Unit.options))
@Check('use_day_precision', oneOf('"precision"', AmountPrecision.options))
@Check('use_day_low_positive', 'amount_low > 0')
@Check('use_day_high_positive', 'amount_high > 0')
@Check('use_day_route', oneOf('route', Route.options))
@Check('use_day_times', 'times BETWEEN 1 AND 99')
@Check('use_day_setting', oneOf('setting', USE_SETTINGS))
@Check('use_day_context', oneOf('context', UseContext.options))
@Check('use_day_source', oneOf('source', Source.options))
@Check('use_day_note_length', 'char_length(note) <= 2000')
@Check('use_day_amount_means_used', `state = 'yes' OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)`)
@Check('use_day_amount_has_unit', 'unit IS NOT NULL OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)')
@Check('use_day_range_in_order', 'amount_low <= amount_high')
@ForeignKey('check_in', ['clinicId', 'checkInId'], ['clinicId', 'id'], { name: 'use_day_from_check_in' })
@Index('use_day_by_check_in', ['clinicId', 'checkInId'], { where: '(check_in_id IS NOT NULL)' })
export class UseDayEntity implements Omit<UseDay, 'recordedByName'> {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'use_day_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'use_day_pkey' }) id!: string;
  @Column('uuid') patientId!: string;
  @Column('uuid', { nullable: true }) episodeId!: string | null;
  @Column('date') day!: string;
  @Column('text') substance!: UseDay['substance'];
  @Column('text') substanceText!: string;
  @Column('text') state!: UseDay['state'];
  @Column(amountColumn) amount!: number | null;
  @Column('text', { nullable: true }) unit!: UseDay['unit'];
  @Column('text', { nullable: true }) precision!: UseDay['precision'];
  @Column(amountColumn) amountLow!: number | null;
  @Column(amountColumn) amountHigh!: number | null;
  @Column('text', { nullable: true }) route!: UseDay['route'];
  @Column('smallint', { nullable: true }) times!: number | null;
  @Column('text', { nullable: true }) setting!: UseDay['setting'];
  @Column('text', { array: true }) coUse!: UseDay['coUse'];
  @Column('text') context!: UseDay['context'];
  @Column('boolean', { nullable: true }) forPain!: boolean | null;
  @Column('text') source!: UseDay['source'];
  @Column(freeText) note!: string;
  @Column('uuid', { nullable: true }) checkInId!: string | null;
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
