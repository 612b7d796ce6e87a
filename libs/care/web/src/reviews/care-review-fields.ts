import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { REVIEW_DECISIONS, type CareReviewInput } from '@cairn/care-domain';
import { may } from '@cairn/identity-domain';
import type { EntryContext } from '@cairn/patients-context';
import { ChipGroup, choicesOf, DateInput, Field, OneOf, TextControl } from '@cairn/shared-ui';
import { YES_OR_NO } from '../fields/choices';
import { PickValue } from '../fields/pick-value';

/** The decision of a review. The person’s own view comes first. */
@Component({
  selector: 'cairn-care-review-fields',
  imports: [ChipGroup, DateInput, Field, FormField, OneOf, PickValue, TextControl],
  template: `
    <cairn-field label="The person’s own view" optional hint="in their words" [limit]="2000" [of]="of().ownView">
      <textarea cairnControl class="area" [formField]="of().ownView"></textarea>
    </cairn-field>
    <cairn-field label="Decision" [of]="of().decision">
      <cairn-one-of [choices]="decisions" [formField]="of().decision" />
    </cairn-field>
    <cairn-field label="Why" [optional]="of().decision().value() === 'continue'" [limit]="2000" [of]="of().reason">
      <textarea cairnControl class="area" [formField]="of().reason"></textarea>
    </cairn-field>
    <cairn-field label="Who was there" optional [of]="of().presentIds">
      <cairn-chip-group [choices]="colleagues()" [formField]="of().presentIds" />
    </cairn-field>
    <cairn-field label="Who else" optional [of]="of().presentOthers">
      <input cairnControl type="text" [formField]="of().presentOthers" />
    </cairn-field>
    <cairn-field label="The person was there" optional [of]="of().personPresent">
      <cairn-pick-value none="Not recorded" [choices]="yesOrNo" [formField]="of().personPresent" />
    </cairn-field>
    <div class="cols">
      <cairn-field label="Reviewed on" [of]="of().reviewedOn">
        <cairn-date-input [today]="context().today" [formField]="of().reviewedOn" />
      </cairn-field>
      <cairn-field label="Next review" optional [of]="of().nextReviewOn">
        <cairn-date-input [today]="context().today" [formField]="of().nextReviewOn" />
      </cairn-field>
    </div>
  `,
  host: { class: 'stack' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CareReviewFields {
  readonly of = input.required<FieldTree<CareReviewInput>>();
  readonly context = input.required<EntryContext>();
  protected readonly decisions = choicesOf<CareReviewInput['decision']>(REVIEW_DECISIONS);
  protected readonly yesOrNo = YES_OR_NO;
  protected readonly colleagues = computed(() => {
    const present = this.of().presentIds().value();
    return this.context()
      .staff.filter(
        ({ active, role, membershipId }) => present.includes(membershipId) || (active && may(role, 'record.write')),
      )
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });
}
