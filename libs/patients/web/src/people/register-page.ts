import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { DraftStore } from '@cairn/identity-session';
import { PatientInput, PATIENTS } from '@cairn/patients-domain';
import { ErrorSummary, Toaster, refusedFields } from '@cairn/shared-ui';
import { uuidv7 } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { PatientFields } from '../fields/patient-fields';
import { emptyPatient, patientRules } from '../fields/patient-rules';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { alikePeople } from './alike-people';
import { detailOf, nameOf } from './match-words';

/** Registering a person who is new to the clinic. */
@Component({
  selector: 'cairn-register-page',
  imports: [DraftLine, ErrorSummary, PatientFields, RouterLink],
  templateUrl: './register-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegisterPage {
  private readonly writes = inject(PatientWrites);
  private readonly router = inject(Router);
  private readonly toaster = inject(Toaster);
  private readonly id = uuidv7();
  private readonly entered = signal(emptyPatient());
  protected readonly today = clinicToday();
  protected readonly fields = form(this.entered, (path) => patientRules(path, this.today));
  protected readonly alike = alikePeople(this.entered);
  protected readonly draft = inject(DraftStore).attach({ form: 'register', patientId: null, value: this.entered });
  protected readonly attempt = signal(0);
  protected readonly nameOf = nameOf;
  protected readonly detailOf = detailOf;

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    await submit(this.fields, () => this.register());
    this.attempt.update((times) => times + 1);
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.entered.set(emptyPatient());
  }

  private async register() {
    const input = PatientInput.parse(this.entered());
    try {
      const { id } = await this.writes.post(PATIENTS, { id: this.id, ...input });
      await this.draft.discard();
      this.toaster.show({ words: `${nameOf(input)} is registered` });
      await this.router.navigate(['/patients', id, 'episodes']);
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }
}
