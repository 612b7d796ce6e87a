import { Check, Column } from 'typeorm';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText } from '@cairn/shared-api';
import { MOST_SEVERE, WITHDRAWAL_CHECK, type WithdrawalCheckInput } from '@cairn/tracking-domain';

const severity = (column: string): string => `${column} BETWEEN 0 AND ${MOST_SEVERE}`;

@KeptRecord('withdrawal_check', { day: 'day' })
@Check('withdrawal_check_craving', severity('craving'))
@Check('withdrawal_check_anxiety', severity('anxiety'))
@Check('withdrawal_check_low_mood', severity('low_mood'))
@Check('withdrawal_check_irritability', severity('irritability'))
@Check('withdrawal_check_fatigue', severity('fatigue'))
@Check('withdrawal_check_poor_sleep', severity('poor_sleep'))
@Check('withdrawal_check_nightmares', severity('nightmares'))
@Check('withdrawal_check_sweating', severity('sweating'))
@Check('withdrawal_check_chills', severity('chills'))
@Check('withdrawal_check_tremor', severity('tremor'))
@Check('withdrawal_check_palpitations', severity('palpitations'))
@Check('withdrawal_check_poor_appetite', severity('poor_appetite'))
@Check('withdrawal_check_cramps', severity('cramps'))
@Check('withdrawal_check_poor_concentration', severity('poor_concentration'))
@Check('withdrawal_check_dissociation', severity('dissociation'))
@Check('withdrawal_check_perceptual_change', severity('perceptual_change'))
@Check('withdrawal_check_note_length', 'char_length(note) <= 2000')
export class WithdrawalCheckEntity implements Omit<WithdrawalCheckInput, keyof RecordInput> {
  @Column('date') day!: string;
  @Column('smallint', { nullable: true }) craving!: number | null;
  @Column('smallint', { nullable: true }) anxiety!: number | null;
  @Column('smallint', { nullable: true }) lowMood!: number | null;
  @Column('smallint', { nullable: true }) irritability!: number | null;
  @Column('smallint', { nullable: true }) fatigue!: number | null;
  @Column('smallint', { nullable: true }) poorSleep!: number | null;
  @Column('smallint', { nullable: true }) nightmares!: number | null;
  @Column('smallint', { nullable: true }) sweating!: number | null;
  @Column('smallint', { nullable: true }) chills!: number | null;
  @Column('smallint', { nullable: true }) tremor!: number | null;
  @Column('smallint', { nullable: true }) palpitations!: number | null;
  @Column('smallint', { nullable: true }) poorAppetite!: number | null;
  @Column('smallint', { nullable: true }) cramps!: number | null;
  @Column('smallint', { nullable: true }) poorConcentration!: number | null;
  @Column('smallint', { nullable: true }) dissociation!: number | null;
  @Column('smallint', { nullable: true }) perceptualChange!: number | null;
  @Column('boolean', { nullable: true }) suicidalThoughts!: boolean | null;
  @Column(freeText) note!: string;
}

export const WITHDRAWAL_CHECK_TABLE: KeptTable<WithdrawalCheckInput> = {
  contract: WITHDRAWAL_CHECK,
  entity: WithdrawalCheckEntity,
};
