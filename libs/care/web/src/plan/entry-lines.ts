import { booleanAttribute, ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CONTACT_WISHES, dueWords, isOpenReferral, type Referral, type Support } from '@cairn/care-domain';
import { EntryPanelState } from '@cairn/patients-context';
import { labelOrNull, type Kept, type RecordInput } from '@cairn/patients-domain';
import { formatDay, midSentence } from '@cairn/shared-util';
import { PlanStore, type PlanKind } from './plan-store';

function supportWords({ helpsWith, contact, mayContact }: Support): string {
  const may = mayContact === null ? 'not asked' : midSentence(labelOrNull(CONTACT_WISHES, mayContact) ?? '');
  return [helpsWith, contact, `may we contact them: ${may}`].filter((words) => words !== '').join(' · ');
}

function referralWords(referral: Referral, today: string): string {
  const { referredOn, dueBy, appointmentOn, reason } = referral;
  const due = dueBy !== null && isOpenReferral(referral) && appointmentOn === null ? dueWords(dueBy, today) : '';
  const booked = appointmentOn === null ? '' : `appointment ${formatDay(appointmentOn)}`;
  return [`made ${formatDay(referredOn)}`, reason, booked, due].filter((words) => words !== '').join(' · ');
}

/** Entries of one kind in lines, each opened by its words. */
@Component({
  selector: 'cairn-entry-lines',
  template: `
    @if (lines().length > 0) {
      <ul class="lines" [attr.aria-label]="label()">
        @for (line of lines(); track line.entry.id) {
          <li>
            <div>
              <button type="button" class="link t14" (click)="panel.read(kind(), line.entry)">
                {{ line.headline }}
              </button>
              @if (line.detail) {
                <p class="t12 q">{{ line.detail }}</p>
              }
            </div>
          </li>
        }
      </ul>
    }
  `,
  styleUrl: './plan-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EntryLines {
  readonly kind = input.required<PlanKind>();
  readonly label = input.required<string>();
  readonly newestFirst = input(false, { transform: booleanAttribute });
  private readonly store = inject(PlanStore);
  protected readonly panel = inject(EntryPanelState);
  protected readonly lines = computed(() => {
    const all = this.store.of(this.kind());
    return (this.newestFirst() ? all.toReversed() : all).map((entry) => ({
      entry: entry as Kept<RecordInput>,
      headline: this.store.headline(this.kind(), entry),
      detail: this.detail(entry),
    }));
  });

  private detail(entry: Kept<RecordInput>): string {
    if (this.kind() === 'support') return supportWords(entry as Support);
    return this.kind() === 'referral' ? referralWords(entry as Referral, this.store.today()) : '';
  }
}
