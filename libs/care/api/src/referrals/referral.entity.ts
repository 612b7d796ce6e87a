import { Check, Column } from 'typeorm';
import {
  REFERRAL,
  ReferralAnswer,
  ReferralDirection,
  ReferralOutcome,
  ReferralService,
  ReferralUrgency,
  type ReferralInput,
} from '@cairn/care-domain';
import { KeptRecord, type KeptTable } from '@cairn/patients-api';
import type { RecordInput } from '@cairn/patients-domain';
import { freeText, oneOf } from '@cairn/shared-api';

@KeptRecord('referral', { day: 'referredOn' })
@Check('referral_direction', oneOf('direction', ReferralDirection.options))
@Check('referral_service', oneOf('service', ReferralService.options))
@Check('referral_service_text_length', 'char_length(service_text) <= 120')
@Check('referral_reason_length', 'char_length(reason) <= 500')
@Check('referral_urgency', oneOf('urgency', ReferralUrgency.options))
@Check('referral_safeguarding', oneOf('safeguarding', ReferralAnswer.options))
@Check('referral_pregnancy', oneOf('pregnancy', ReferralAnswer.options))
@Check('referral_outcome', oneOf('outcome', ReferralOutcome.options))
@Check('referral_note_length', 'char_length(note) <= 2000')
@Check('referral_outcome_has_its_day', "(outcome = 'open') = (outcome_on IS NULL)")
export class ReferralEntity implements Omit<ReferralInput, keyof RecordInput> {
  @Column('text') direction!: ReferralInput['direction'];
  @Column('date') referredOn!: string;
  @Column('text') service!: ReferralInput['service'];
  @Column(freeText) serviceText!: string;
  @Column(freeText) reason!: string;
  @Column('text') urgency!: ReferralInput['urgency'];
  @Column('text', { nullable: true }) safeguarding!: ReferralInput['safeguarding'];
  @Column('text', { nullable: true }) pregnancy!: ReferralInput['pregnancy'];
  @Column('boolean', { nullable: true }) mayContact!: boolean | null;
  @Column('date', { nullable: true }) dueBy!: string | null;
  @Column('date', { nullable: true }) appointmentOn!: string | null;
  @Column('text') outcome!: ReferralInput['outcome'];
  @Column('date', { nullable: true }) outcomeOn!: string | null;
  @Column(freeText) note!: string;
}

export const REFERRAL_TABLE: KeptTable<ReferralInput> = { contract: REFERRAL, entity: ReferralEntity };
