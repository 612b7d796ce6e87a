import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { SubstanceKey } from '@cairn/patients-domain';
import { amountColumn, oneOf } from '@cairn/shared-api';
import { ToldUse, Unit, type ToldDay } from '@cairn/tracking-domain';

/** One answer about one day, as it was told. `useDayId` is the entry that it became, where none stood before. */
@Entity('check_in_day')
@Check('check_in_day_substance', oneOf('substance', SubstanceKey.options))
@Check('check_in_day_state', oneOf('state', ToldUse.options))
@Check('check_in_day_amount_positive', 'amount > 0')
@Check('check_in_day_unit', oneOf('unit', Unit.options))
@Check('check_in_day_amount_means_used', `state = 'yes' OR (amount IS NULL AND unit IS NULL)`)
@Check('check_in_day_amount_has_unit', 'unit IS NOT NULL OR amount IS NULL')
@ForeignKey('check_in', ['clinicId', 'checkInId'], ['clinicId', 'id'], { name: 'check_in_day_of' })
@ForeignKey('use_day', ['clinicId', 'useDayId'], ['clinicId', 'id'], { name: 'check_in_day_entered' })
export class CheckInDayEntity implements ToldDay {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_day_pkey' }) clinicId!: string;
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'check_in_day_pkey' }) checkInId!: string;
  @PrimaryColumn('date', { primaryKeyConstraintName: 'check_in_day_pkey' }) day!: string;
  @PrimaryColumn('text', { primaryKeyConstraintName: 'check_in_day_pkey' }) substance!: SubstanceKey;
  @Column('text') state!: ToldUse;
  @Column(amountColumn) amount!: number | null;
  @Column('text', { nullable: true }) unit!: Unit | null;
  @Column('uuid', { nullable: true }) useDayId!: string | null;
}
