import { Check, Column, Index, PrimaryColumn } from 'typeorm';
import { amountColumn, freeText, isoTimestamp } from '@cairn/shared-api';
import type { UseDay } from '@cairn/tracking-domain';
import { PatientRecord } from '../records/patient-record';

/** One row per day and substance, never changed but for `standing`; at most one of them stands. */
@PatientRecord('use_day')
@Index('use_day_once', ['clinicId', 'patientId', 'day', 'substance', 'substanceText'], {
  unique: true,
  where: 'standing',
})
@Index('use_day_chart', { synchronize: false })
@Check('use_day_state', `state IN ('yes', 'no', 'unknown', 'not_asked')`)
@Check('use_day_amount_positive', 'amount > 0')
@Check(
  'use_day_unit',
  `unit IN ('g', 'mg', 'ml', 'lines', 'pills', 'uk_units', 'us_drinks', 'spliffs', 'canisters', 'gbp')`,
)
@Check('use_day_precision', `"precision" IN ('exact', 'estimate', 'range')`)
@Check('use_day_low_positive', 'amount_low > 0')
@Check('use_day_high_positive', 'amount_high > 0')
@Check(
  'use_day_route',
  `route IN ('intranasal', 'oral', 'im', 'iv', 'subcutaneous', 'smoked_vaped', 'rectal', 'sublingual', 'transdermal', 'unknown')`,
)
@Check('use_day_times', 'times BETWEEN 1 AND 99')
@Check(
  'use_day_setting',
  `setting IN ('alone_at_home', 'with_others_at_home', 'club_or_party', 'outdoors', 'work_or_college', 'treatment_setting', 'other', 'unknown')`,
)
@Check(
  'use_day_context',
  `context IN ('non_prescribed', 'prescribed_supervised', 'prescribed_unsupervised', 'unknown')`,
)
@Check('use_day_source', `source IN ('patient', 'staff', 'test', 'collateral', 'device')`)
@Check('use_day_note_length', 'char_length(note) <= 2000')
@Check('use_day_amount_means_used', `state = 'yes' OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)`)
@Check('use_day_amount_has_unit', 'unit IS NOT NULL OR (amount IS NULL AND amount_low IS NULL AND amount_high IS NULL)')
@Check('use_day_range_in_order', 'amount_low <= amount_high')
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
  @Column('uuid', { nullable: true }) replaces!: string | null;
  @Column({ ...freeText, nullable: true }) correctionReason!: string | null;
  @Column('uuid') recordedBy!: string;
  @Column({ ...isoTimestamp, default: () => 'now()' }) recordedAt!: string;
  @Column('boolean', { default: true }) standing!: boolean;
}
