import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  inject,
  Injector,
  input,
  type OnInit,
  output,
  runInInjectionContext,
  signal,
} from '@angular/core';
import { form, FormField, submit, validateTree } from '@angular/forms/signals';
import { firstValueFrom } from 'rxjs';
import {
  CLINIC_CONTACTS,
  ClinicContactsInput,
  CONTACTS_MAX,
  type ClinicContact,
  type ClinicContacts,
} from '@cairn/care-domain';
import { DraftStore, type KeptDraft } from '@cairn/identity-session';
import {
  ErrorSummary,
  errorsAt,
  FailureNote,
  Field,
  issuesOf,
  SaveState,
  TextControl,
  Toaster,
} from '@cairn/shared-ui';
import { uuidv7 } from '@cairn/shared-util';

const NOTHING: ClinicContact = { label: '', number: '', open: '' };
const STALE =
  'Somebody else has changed the numbers since you opened them. What you typed is kept here; look at theirs on the page, then save again.';
const AWAY = 'Not saved: the numbers could not be sent. What you typed is kept here.';

/** Changes the list of numbers: each saving is a new version of the whole list. */
@Component({
  selector: 'cairn-contacts-form',
  imports: [ErrorSummary, FailureNote, Field, FormField, SaveState, TextControl],
  templateUrl: './contacts-form.html',
  styleUrl: './contacts-form.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactsForm implements OnInit {
  readonly listed = input.required<ClinicContacts>();
  readonly saved = output();
  private readonly http = inject(HttpClient);
  private readonly toaster = inject(Toaster);
  private readonly drafts = inject(DraftStore);
  private readonly injector = inject(Injector);
  private readonly draft = signal<{ contacts: ClinicContact[] }>({ contacts: [] });
  protected readonly fields = form(this.draft, (path) => {
    validateTree(path, ({ value, fieldTree }) => errorsAt(fieldTree, issuesOf(ClinicContactsInput, value(), [])));
  });
  protected readonly kept = signal<KeptDraft<{ contacts: ClinicContact[] }> | null>(null);
  protected readonly most = CONTACTS_MAX;
  protected readonly attempt = signal(0);
  protected readonly saving = signal(false);
  protected readonly failure = signal<readonly string[]>([]);

  ngOnInit(): void {
    this.draft.set({ contacts: [...this.listed().contacts] });
    runInInjectionContext(this.injector, () =>
      this.kept.set(this.drafts.attach({ form: 'clinic-contacts', patientId: null, value: this.draft })),
    );
  }

  protected add(): void {
    this.draft.update(({ contacts }) => ({ contacts: [...contacts, NOTHING] }));
  }

  protected remove(place: number): void {
    this.draft.update(({ contacts }) => ({ contacts: contacts.filter((_, index) => index !== place) }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.saving()) return;
    this.failure.set([]);
    const isSent = await submit(this.fields, { action: () => this.send() });
    if (!isSent) this.attempt.update((attempt) => attempt + 1);
  }

  private async send(): Promise<undefined> {
    this.saving.set(true);
    const headers = { 'if-match': `"${this.listed().version}"`, 'idempotency-key': uuidv7() };
    try {
      await firstValueFrom(this.http.put(`/api/${CLINIC_CONTACTS}`, this.draft(), { headers }));
      await this.kept()?.discard();
      this.toaster.show({ words: 'Clinic numbers saved' });
      this.saved.emit();
    } catch (error) {
      const isStale = error instanceof HttpErrorResponse && error.status === 412;
      this.failure.set([isStale ? STALE : AWAY]);
    } finally {
      this.saving.set(false);
    }
    return undefined;
  }
}
