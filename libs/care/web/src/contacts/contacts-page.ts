import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { may } from '@cairn/identity-domain';
import { ErrorState, Skeleton } from '@cairn/shared-ui';
import { formatDay, localDay } from '@cairn/shared-util';
import { ClinicContactsStore } from '../safety/clinic-contacts-store';
import { ContactLines } from '../safety/contact-lines';
import { ContactsForm } from './contacts-form';

/** The clinic’s own numbers, as crisis cards and check-in pages show them. */
@Component({
  selector: 'cairn-contacts-page',
  imports: [ContactLines, ContactsForm, ErrorState, Skeleton],
  providers: [ClinicContactsStore],
  template: `
    <div class="page narrow">
      <div class="page-head"><h1>Clinic numbers</h1></div>
      <p class="s">
        They stand on crisis cards and re-entry sheets. Cairn brings no number of its own: what is listed here is what
        people call.
      </p>
      @if (store.failed()) {
        <cairn-error-state what="The numbers could not be read." safe="Nothing is lost." (retry)="store.reload()" />
      }
      @if (store.listed(); as listed) {
        <p class="t13 q">{{ changed() }}</p>
        @if (mayChange()) {
          @for (version of [listed]; track version.version) {
            <cairn-contacts-form [listed]="version" (saved)="store.reload()" />
          }
        } @else {
          <cairn-contact-lines [contacts]="listed.contacts" />
        }
      } @else if (!store.failed()) {
        <cairn-skeleton [lines]="4" label="Reading the numbers" />
      }
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsPage {
  protected readonly store = inject(ClinicContactsStore);
  private readonly session = inject(SessionStore);
  protected readonly mayChange = computed(() => {
    const role = this.session.signedIn()?.role;
    return role !== undefined && may(role, 'clinic.manage');
  });
  protected readonly changed = computed(() => {
    const listed = this.store.listed();
    if (listed === null || listed.changedOn === null) return 'Nobody has listed a number yet.';
    const day = localDay(listed.changedOn, this.session.signedIn()?.timeZone ?? 'Europe/London');
    return `Version ${listed.version}, changed on ${formatDay(day)} by ${listed.changedByName}.`;
  });
}
