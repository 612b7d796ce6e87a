import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { PatientContext } from '@cairn/patients-context';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { PlanStore } from '../plan/plan-store';
import { PrintedSheet } from '../print/printed-sheet';
import { ClinicContactsStore } from '../safety/clinic-contacts-store';
import { ContactLines } from '../safety/contact-lines';

/** One page to take along when an episode ends: how to come back, what to watch for, the clinic’s numbers. */
@Component({
  selector: 'cairn-re-entry-page',
  imports: [ContactLines, ErrorState, PrintedSheet, Skeleton],
  providers: [PlanStore, ClinicContactsStore],
  template: `
    <cairn-printed-sheet heading="Re-entry sheet">
      <ng-container beforeSheet>
        @if (store.failed()) {
          <cairn-error-state
            what="The leaving plan could not be read."
            safe="Nothing is lost; what was saved is safe."
            (retry)="store.reload()"
          />
        }
        @if (store.loaded() && plan() === null) {
          <p class="note-line att no-print"><b>No leaving plan is written yet.</b> Write one on the care plan.</p>
        }
      </ng-container>
      @if (plan(); as plan) {
        <h2 class="t20">{{ name() ? 'For ' + name() : 'For you' }}</h2>
        <h3 class="t16">How to come back</h3>
        <p class="t14 words">{{ plan.wayBack }}</p>
        @if (plan.safetyNet) {
          <h3 class="t16">What to watch for</h3>
          <p class="t14 words">{{ plan.safetyNet }}</p>
        }
        @if (contacts.listed(); as listed) {
          @if (listed.contacts.length > 0) {
            <h3 class="t16">Numbers of the clinic</h3>
            <cairn-contact-lines [contacts]="listed.contacts" />
          }
        }
        <p class="t12 q">Written on {{ day(plan.writtenOn) }}</p>
      } @else if (!store.loaded() && !store.failed()) {
        <cairn-skeleton [lines]="6" label="Reading the leaving plan" />
      }
    </cairn-printed-sheet>
  `,
  styles: `
    h3 {
      margin: 16px 0 4px;
    }
    .words {
      white-space: pre-line;
    }
    .q {
      margin-top: 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReEntryPage {
  protected readonly store = inject(PlanStore);
  protected readonly contacts = inject(ClinicContactsStore);
  private readonly context = inject(PatientContext);
  protected readonly plan = computed(() => this.store.last('leaving_plan'));
  protected readonly name = computed(() => {
    const patient = this.context.patient();
    return patient === null ? '' : patient.preferredName || patient.givenName;
  });

  protected day(day: string): string {
    return formatDay(day);
  }
}
