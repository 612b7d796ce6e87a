import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { type FieldTree, FormField } from '@angular/forms/signals';
import { PROFILE_SUBSTANCES, totalOf, type ProfileUse } from '@cairn/care-domain';
import { NumberInput } from '@cairn/shared-ui';
import { labelOf } from '@cairn/shared-util';

/** Days of use of one substance in each of four weeks; the total follows from them. */
@Component({
  selector: 'cairn-profile-use-row',
  imports: [FormField, NumberInput],
  template: `
    <fieldset>
      <legend class="t13 b">{{ name() }}</legend>
      <div class="weeks">
        @for (week of of().weeks; track $index) {
          <div class="t12 s">
            <span aria-hidden="true">Week {{ $index + 1 }}</span>
            <cairn-number whole [label]="name() + ', week ' + ($index + 1) + ', days'" [formField]="week" />
          </div>
        }
        <div class="t12 s">
          <span aria-hidden="true">Amount</span>
          <cairn-number [unit]="unit()" [label]="name() + ', amount on a day of use'" [formField]="of().amount" />
        </div>
      </div>
      <p class="t12 s num">
        {{ total() === null ? 'Not disclosed in full: no total' : 'Total ' + total() + ' of 28 days' }}
        @if (known(); as words) {
          · {{ words }}
        }
      </p>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin: 0;
      padding: 0;
      border: 0;
      min-width: 0;
    }
    .weeks {
      display: grid;
      grid-template-columns: repeat(4, minmax(0, 1fr)) minmax(0, 1.8fr);
      gap: 6px;
      margin: 4px 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProfileUseRow {
  readonly of = input.required<FieldTree<ProfileUse>>();
  readonly otherName = input('');
  /** What the calendar knows of the 28 days; empty where it was not asked. */
  readonly known = input('');
  private readonly key = computed(() => this.of().substance().value());
  protected readonly name = computed(() =>
    this.key() === 'other' && this.otherName() !== '' ? this.otherName() : labelOf(PROFILE_SUBSTANCES, this.key()),
  );
  protected readonly unit = computed(() => PROFILE_SUBSTANCES.find(({ key }) => key === this.key())?.unit ?? '');
  protected readonly total = computed(() => totalOf(this.of().weeks().value()));
}
