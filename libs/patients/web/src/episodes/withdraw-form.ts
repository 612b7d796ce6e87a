import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { ErrorSummary, Field, refusedFields, TextControl, Toaster } from '@cairn/shared-ui';
import { looselyAs } from '../fields/loosely';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { EpisodeWork } from './episode-work';
import { withdrawalOf } from './withdrawal';

/** Asks why a discharge or a phase should not be in the record. It says before what happens, and what stands in the way. */
@Component({
  selector: 'cairn-withdraw-form',
  imports: [DraftLine, ErrorSummary, Field, FormField, TextControl],
  templateUrl: './withdraw-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  protected readonly subject = withdrawalOf(
    this.work.taskOf('take-back-discharge', 'withdraw-phase'),
    this.context.episodes(),
  );
  private readonly entry = signal({ reason: '' });
  protected readonly fields = form(this.entry, (path) => looselyAs(path, this.subject.reason));
  protected readonly draft = inject(DraftStore).attach({
    form: this.subject.draft,
    patientId: this.context.patientId(),
    value: this.entry,
  });
  protected readonly attempt = signal(0);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved) return;
    await this.draft.discard();
    this.toaster.show({ words: this.subject.done });
    this.context.refresh();
    this.work.end();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.entry.set({ reason: '' });
  }

  protected cancel(): void {
    this.work.end();
  }

  private async send() {
    const { path, reason, version } = this.subject;
    try {
      await this.writes.post(path, reason.parse(this.entry()), version ?? undefined);
      return undefined;
    } catch (error) {
      // What stands now is shown behind the dialog; what is typed is kept for the next time it is opened.
      this.context.refresh();
      return refusedFields(this.fields, error);
    }
  }
}
