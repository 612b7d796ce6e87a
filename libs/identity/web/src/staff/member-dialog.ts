import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { ROLE_LABELS, StaffChange, StaffMember } from '@cairn/identity-domain';
import { Dialog, ErrorSummary, Field, TextControl, refusalOf, refusedFields } from '@cairn/shared-ui';
import { ROLE_CHOICES } from './role-choices';
import { StaffStore } from './staff-store';

/** Changes name and role of a colleague. Where somebody else was faster, it says what stands now and lets decide. */
@Component({
  selector: 'cairn-member-dialog',
  imports: [Dialog, ErrorSummary, Field, FormField, TextControl],
  templateUrl: './member-dialog.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MemberDialog {
  readonly member = model<StaffMember | null>(null);
  readonly done = output<string>();
  private readonly store = inject(StaffStore);
  private readonly id = computed(() => this.member()?.membershipId);
  private readonly entered = linkedSignal<string | undefined, StaffChange>({
    source: this.id,
    computation: () => changeOf(untracked(this.member)),
  });
  protected readonly fields = form(this.entered, (path) => validateStandardSchema(path, StaffChange));
  protected readonly roles = ROLE_CHOICES;
  protected readonly attempt = signal(0);
  protected readonly faster = signal<string | null>(null);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.faster.set(null);
    await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
  }

  protected closed(isOpen: boolean): void {
    if (isOpen) return;
    this.member.set(null);
    this.attempt.set(0);
    this.faster.set(null);
    this.fields().reset();
  }

  private async send() {
    const member = this.member();
    if (member === null) return undefined;
    try {
      await this.store.change(member, this.entered());
      this.done.emit(`${this.entered().displayName} is changed`);
      this.closed(false);
      return undefined;
    } catch (error) {
      const current = StaffMember.safeParse(refusalOf(error)?.current).data;
      if (current === undefined) return refusedFields(this.fields, error);
      this.faster.set(`${current.displayName}, ${ROLE_LABELS[current.role].toLowerCase()}`);
      this.member.set(current);
      return undefined;
    }
  }
}

function changeOf(member: StaffMember | null): StaffChange {
  if (member === null) return { displayName: '', role: 'clinician', active: true };
  const { displayName, role, active } = member;
  return { displayName, role, active };
}
