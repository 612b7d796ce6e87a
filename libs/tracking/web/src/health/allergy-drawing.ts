import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { Icon } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { allergyStanding, allergyWords, type Allergy } from '@cairn/tracking-domain';
import { recordsOf, type HealthEntry, type HealthFrame } from './health-entry';

/** What is known of allergies, in one sentence. */
@Component({
  selector: 'cairn-allergy-drawing',
  imports: [Icon],
  template: `
    @if (standing().state !== 'not_asked') {
      <p class="words" [class.named]="standing().state === 'named'">
        <cairn-icon [name]="standing().state === 'named' ? 'flag' : 'tick'" />{{ words() }}
      </p>
    }
    @if (standing().isContradicted) {
      <p class="note-line att">
        “No known allergies” was noted after an allergy that still stands. Withdraw or correct the one that is wrong.
      </p>
    }
  `,
  styles: `
    .words {
      display: flex;
      gap: 8px;
      align-items: flex-start;
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    cairn-icon {
      margin-top: 2px;
    }
    .note-line {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AllergyDrawing {
  readonly entries = input.required<readonly HealthEntry[]>();
  readonly frame = input.required<HealthFrame>();
  protected readonly standing = computed(() => allergyStanding(recordsOf<Allergy>(this.entries(), 'allergy')));
  protected readonly words = computed(() => {
    const { askedOn } = this.standing();
    const asked = askedOn === null ? '' : `, last noted on ${formatDay(askedOn)}`;
    return `${allergyWords(this.standing())}${asked}`;
  });
}
