import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { form, FormField, submit, validateStandardSchema } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { DETAIL_FIELDS, Patient, PATIENT, PatientChange, type PatientInput } from '@cairn/patients-domain';
import { ErrorSummary, Field, TextControl, Toaster, refusalOf, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { PatientFields } from '../fields/patient-fields';
import { patientRules } from '../fields/patient-rules';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { editOf, meet, type Edit } from './edit';
import { MergeDetails } from './merge-details';

/** Changing a person's details, with a reason. Two people who change them at once both keep what they typed. */
@Component({
  selector: 'cairn-details-form',
  imports: [DraftLine, ErrorSummary, Field, FormField, MergeDetails, PatientFields, TextControl],
  templateUrl: './details-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DetailsForm {
  readonly done = output();
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  private readonly begun = editOf(this.context.patient());
  protected readonly edit = signal<Edit>(this.begun);
  protected readonly today = clinicToday();
  protected readonly fields = form(this.edit, (path) => {
    patientRules(path.details, this.today);
    validateStandardSchema(path.reason, PatientChange.shape.reason);
  });
  protected readonly draft = inject(DraftStore).attach({
    form: 'patient-edit',
    patientId: this.context.patientId(),
    value: this.edit,
  });
  protected readonly attempt = signal(0);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved || this.edit().conflicts.length > 0) return;
    await this.draft.discard();
    this.context.refresh();
    this.done.emit();
  }

  /** Somebody decided the fields that both had changed; the next save is on top of theirs. */
  protected decide(details: PatientInput): void {
    this.edit.update((edit) => ({
      ...edit,
      details,
      original: edit.theirs ?? edit.original,
      conflicts: [],
      theirs: null,
    }));
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.edit.set(editOf(this.context.patient()));
  }

  protected async leave(): Promise<void> {
    await this.draft.discard();
    this.done.emit();
  }

  private async send() {
    const { details, reason, version } = this.edit();
    const path = fillPath(PATIENT, { patientId: this.context.patientId() });
    try {
      await this.writes.patch(path, PatientChange.parse({ ...details, reason }), version);
      return undefined;
    } catch (error) {
      return refusalOf(error)?.status === 412 ? this.meetTheirs(error) : refusedFields(this.fields.details, error);
    }
  }

  /** Somebody was faster. Fields that only one of us changed are joined and sent again without a question. */
  private async meetTheirs(error: unknown): Promise<ReturnType<typeof refusedFields> | undefined> {
    const theirs = Patient.parse(refusalOf(error)?.current);
    const { edit, joined } = meet(this.edit(), theirs);
    this.edit.set(edit);
    if (edit.conflicts.length > 0) return undefined;
    const names = DETAIL_FIELDS.filter(({ key }) => joined.includes(key)).map(({ label }) => label.toLowerCase());
    if (names.length > 0)
      this.toaster.show({ words: `Saved together with a colleague’s change of ${names.join(', ')}` });
    return this.send();
  }
}
