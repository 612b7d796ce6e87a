import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { type OpenInvitation, ROLE_LABELS, type StaffMember } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { ErrorState, Skeleton, Toaster, refusalWords } from '@cairn/shared-ui';
import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import { InviteDialog } from './invite-dialog';
import { MemberDialog } from './member-dialog';
import { PasswordLinkDialog } from './password-link-dialog';
import { StandingDialog } from './standing-dialog';
import { StaffStore } from './staff-store';

/** Who works in the clinic: invite, change a role, help with a forgotten password, deactivate and take back. */
@Component({
  selector: 'cairn-staff-page',
  imports: [ErrorState, InviteDialog, MemberDialog, PasswordLinkDialog, Skeleton, StandingDialog],
  templateUrl: './staff-page.html',
  styleUrl: './staff-page.css',
  providers: [StaffStore],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaffPage {
  protected readonly store = inject(StaffStore);
  private readonly session = inject(SessionStore);
  private readonly toaster = inject(Toaster);
  protected readonly roles = ROLE_LABELS;
  protected readonly inviting = signal(false);
  protected readonly changing = signal<StaffMember | null>(null);
  protected readonly standing = signal<StaffMember | null>(null);
  protected readonly forgetting = signal<StaffMember | null>(null);
  protected readonly members = computed(() => (this.store.members.hasValue() ? this.store.members.value() : null));
  protected readonly invitations = computed(() =>
    this.store.invitations.hasValue() ? this.store.invitations.value() : [],
  );

  /** For active colleagues; one's own password is changed on its own page. */
  protected mayHaveLink({ active, membershipId }: StaffMember): boolean {
    return active && membershipId !== this.session.signedIn()?.membershipId;
  }

  protected when(instant: string | null): string {
    if (instant === null) return 'Not yet';
    const zone = this.session.signedIn()?.timeZone ?? 'UTC';
    return `${formatDay(localDay(instant, zone))}, ${formatTime(instant, zone)}`;
  }

  protected done(words: string): void {
    this.toaster.show({ words });
  }

  protected async withdraw({ id, displayName }: OpenInvitation): Promise<void> {
    try {
      await this.store.revoke(id);
      this.done(`The invitation of ${displayName} is withdrawn`);
    } catch (error) {
      this.done(refusalWords(error));
    }
  }
}
