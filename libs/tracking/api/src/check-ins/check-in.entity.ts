import { Check, Column, ForeignKey, Unique } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import { freeText, isoTimestamp } from '@cairn/shared-api';
import { CHECK_IN, type CheckInTold } from '@cairn/tracking-domain';

/**
 * What a person told with a link. `recordedBy` is the member who made the link: the person is none. That they entered it
 * themselves is what the kind says.
 */
@KeptRecord('check_in', { day: 'localDay' })
@Unique('check_in_once_a_link', ['clinicId', 'linkId'])
@Check('check_in_craving_scale', 'craving BETWEEN 0 AND 10')
@Check('check_in_worst_scale', 'worst BETWEEN 0 AND 10')
@Check('check_in_mood_scale', 'mood BETWEEN 0 AND 10')
@Check('check_in_words_length', 'char_length(words) <= 500')
@ForeignKey('check_in_link', ['clinicId', 'linkId'], ['clinicId', 'id'], { name: 'check_in_of_link' })
export class CheckInEntity implements Pick<
  CheckInTold,
  'linkId' | 'answeredAt' | 'craving' | 'worst' | 'mood' | 'words'
> {
  @Column('uuid') linkId!: string;
  @Column(isoTimestamp) answeredAt!: string;
  @Column('smallint', { nullable: true }) craving!: number | null;
  @Column('smallint', { nullable: true }) worst!: number | null;
  @Column('smallint', { nullable: true }) mood!: number | null;
  @Column(freeText) words!: string;
}

/** The answers about days, each beside what stands in the record for that day now. */
const DAYS = `(SELECT coalesce(json_agg(json_build_object('day', told.day, 'substance', told.substance, 'state', told.state,
      'amount', told.amount, 'unit', told.unit, 'useDayId', told.use_day_id,
      'recorded', CASE WHEN known.id IS NOT NULL THEN json_build_object('state', known.state, 'amount', known.amount,
        'amountLow', known.amount_low, 'amountHigh', known.amount_high, 'unit', known.unit, 'precision', known.precision) END)
      ORDER BY array_position(link.substances, told.substance), told.day DESC), '[]')
    FROM check_in_link link
    JOIN check_in_day told ON told.clinic_id = record.clinic_id AND told.check_in_id = record.id
    LEFT JOIN use_day known ON known.clinic_id = record.clinic_id AND known.patient_id = record.patient_id
      AND known.day = told.day AND known.substance = told.substance AND known.substance_text = '' AND known.standing
    WHERE link.clinic_id = record.clinic_id AND link.id = record.link_id)`;

const SUBSTANCES = `(SELECT link.substances FROM check_in_link link
    WHERE link.clinic_id = record.clinic_id AND link.id = record.link_id)`;

export const CHECK_IN_TABLE: KeptTable<CheckInTold> = {
  contract: CHECK_IN,
  entity: CheckInEntity,
  expressions: { substances: SUBSTANCES, days: DAYS },
};
