import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import {
  outcomesOf,
  REFERRAL_ANSWERS,
  REFERRAL_DIRECTIONS,
  REFERRAL_SERVICES,
  REFERRAL_URGENCIES,
  type ReferralInput,
} from '@cairn/care-domain';
import type { EntryContext } from '@cairn/patients-context';
import { choicesOf, DateInput, Field, OneOf, Pick, TextControl } from '@cairn/shared-ui';
import { YES_OR_NO } from '../fields/choices';
import { PickValue } from '../fields/pick-value';

/** Everything about one referral. What only a referral from us can have is asked of those alone. */
@Component({
  selector: 'cairn-referral-fields',
  imports: [DateInput, Field, FormField, OneOf, Pick, PickValue, TextControl],
  template: `
    <cairn-field label="Direction" [of]="of().direction">
      <cairn-one-of [choices]="directions" [formField]="of().direction" />
    </cairn-field>
    <cairn-field [label]="isOnward() ? 'Referred to' : 'Referred by'" [of]="of().service">
      <cairn-pick [choices]="services" [formField]="of().service" />
    </cairn-field>
    <cairn-field label="Which one" optional [of]="of().serviceText">
      <input cairnControl type="text" [formField]="of().serviceText" />
    </cairn-field>
    <cairn-field label="Reason" optional [of]="of().reason">
      <input cairnControl type="text" [formField]="of().reason" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Made on" [of]="of().referredOn">
        <cairn-date-input [today]="context().today" [formField]="of().referredOn" />
      </cairn-field>
      <cairn-field label="Urgency" [of]="of().urgency">
        <cairn-pick [choices]="urgencies" [formField]="of().urgency" />
      </cairn-field>
    </div>
    @if (isOnward()) {
      <cairn-field label="Due by" optional hint="when they should have seen the person" [of]="of().dueBy">
        <cairn-date-input [today]="context().today" [formField]="of().dueBy" />
      </cairn-field>
    }
    <cairn-field label="Appointment" optional [of]="of().appointmentOn">
      <cairn-date-input [today]="context().today" [formField]="of().appointmentOn" />
    </cairn-field>
    <cairn-field label="Outcome" [of]="of().outcome">
      <cairn-pick [choices]="outcomes()" [formField]="of().outcome" />
    </cairn-field>
    @if (isOver()) {
      <cairn-field label="Outcome on" [of]="of().outcomeOn">
        <cairn-date-input [today]="context().today" [formField]="of().outcomeOn" />
      </cairn-field>
    }
    <cairn-field label="Safeguarding concern" optional [of]="of().safeguarding">
      <cairn-pick none="Not asked" [choices]="answers" [formField]="of().safeguarding" />
    </cairn-field>
    <cairn-field label="Pregnancy" optional [of]="of().pregnancy">
      <cairn-pick none="Not asked" [choices]="answers" [formField]="of().pregnancy" />
    </cairn-field>
    <cairn-field label="Agrees to be contacted" optional [of]="of().mayContact">
      <cairn-pick-value none="Not asked" [choices]="yesOrNo" [formField]="of().mayContact" />
    </cairn-field>
    <cairn-field label="Note" optional [limit]="2000" [of]="of().note">
      <textarea cairnControl class="area" [formField]="of().note"></textarea>
    </cairn-field>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReferralFields {
  readonly of = input.required<FieldTree<ReferralInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly directions = choicesOf<ReferralInput['direction']>(REFERRAL_DIRECTIONS);
  protected readonly services = choicesOf<ReferralInput['service']>(REFERRAL_SERVICES);
  protected readonly urgencies = choicesOf<ReferralInput['urgency']>(REFERRAL_URGENCIES);
  protected readonly answers = choicesOf<NonNullable<ReferralInput['safeguarding']>>(REFERRAL_ANSWERS);
  protected readonly yesOrNo = YES_OR_NO;
  protected readonly isOnward = computed(() => this.of().direction().value() === 'onward');
  protected readonly isOver = computed(() => this.of().outcome().value() !== 'open');
  protected readonly outcomes = computed(() =>
    choicesOf<ReferralInput['outcome']>(outcomesOf(this.of().direction().value())),
  );
}
