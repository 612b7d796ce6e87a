import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SAFETY_PARTS } from '@cairn/care-domain';
import { PatientContext } from '@cairn/patients-context';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { PlanStore } from '../plan/plan-store';
import { PrintedSheet } from '../print/printed-sheet';
import { ClinicContactsStore } from './clinic-contacts-store';
import { ContactLines } from './contact-lines';

/** A card of A6 made of the safety plan and the clinic’s own numbers. It names the person by first name alone. */
@Component({
  selector: 'cairn-crisis-card-page',
  imports: [ContactLines, ErrorState, PrintedSheet, Skeleton],
  providers: [PlanStore, ClinicContactsStore],
  template: `
    <cairn-printed-sheet heading="Crisis card" [small]="true">
      <ng-container beforeSheet>
        @if (failed()) {
          <cairn-error-state
            what="The card could not be made whole."
            safe="Nothing is lost; what was saved is safe."
            (retry)="reload()"
          />
        }
        @if (contacts.listed()?.contacts?.length === 0) {
          <p class="note-line att no-print">
            <b>No numbers on this card.</b> The clinic has listed none yet: a team lead or the clinic administrator
            writes them under "Clinic numbers". Cairn brings no number of its own.
          </p>
        }
        @if (store.loaded() && plan() === null) {
          <p class="note-line att no-print"><b>No safety plan is written yet.</b> The card shows the numbers alone.</p>
        }
      </ng-container>
      @if (store.loaded()) {
        <h2 class="t16">{{ name() ? 'My card, ' + name() : 'My card' }}</h2>
        @if (contacts.listed(); as listed) {
          @if (listed.contacts.length > 0) {
            <h3 class="t13">Whom I can call</h3>
            <cairn-contact-lines [contacts]="listed.contacts" />
          }
        }
        @for (part of parts(); track part.label) {
          <h3 class="t13">{{ part.label }}</h3>
          <p class="t13 words">{{ part.text }}</p>
        }
        @if (plan(); as plan) {
          <p class="t12 q">Agreed on {{ day(plan.agreedOn) }}</p>
        }
      } @else if (!failed()) {
        <cairn-skeleton [lines]="6" label="Reading the safety plan" />
      }
    </cairn-printed-sheet>
  `,
  styles: `
    h3 {
      margin: 10px 0 2px;
    }
    .words {
      white-space: pre-line;
    }
    .q {
      margin-top: 12px;
    }
    .note-line {
      margin-bottom: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CrisisCardPage {
  protected readonly store = inject(PlanStore);
  protected readonly contacts = inject(ClinicContactsStore);
  private readonly context = inject(PatientContext);
  protected readonly plan = computed(() => this.store.last('safety_plan'));
  protected readonly parts = computed(() => {
    const plan = this.plan();
    if (plan === null) return [];
    return SAFETY_PARTS.map(({ key, label }) => ({ label, text: plan[key] })).filter(({ text }) => text.trim() !== '');
  });
  protected readonly name = computed(() => {
    const patient = this.context.patient();
    return patient === null ? '' : patient.preferredName || patient.givenName;
  });
  protected readonly failed = computed(() => this.store.failed() || this.contacts.failed());

  protected day(day: string): string {
    return formatDay(day);
  }

  protected reload(): void {
    this.store.reload();
    this.contacts.reload();
  }
}
