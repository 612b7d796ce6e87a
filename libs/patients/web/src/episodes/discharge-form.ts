import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { DischargeInput, EPISODE_DISCHARGE, PHASES, runningPhase } from '@cairn/patients-domain';
import { ErrorSummary, Toaster, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { atField } from '../fields/at-field';
import { looselyAs } from '../fields/loosely';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { type DischargeEntry, dischargeEntryProblem } from './discharge-entry';
import { DischargeFields } from './discharge-fields';
import { EpisodeWork, othersOf } from './episode-work';

/** Ending an episode of care: when, why, and where the person goes. */
@Component({
  selector: 'cairn-discharge-form',
  imports: [DischargeFields, DraftLine, ErrorSummary, RouterLink],
  templateUrl: './discharge-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DischargeForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  private readonly episode = this.work.taskOf('discharge').episode;
  protected readonly today = clinicToday();
  protected readonly plan = ['/patients', this.context.patientId(), 'plan'];
  private readonly entry = signal<DischargeEntry>({ dischargedOn: this.today(), reason: '', destination: '' });
  protected readonly fields = form(this.entry, (path) => {
    looselyAs(path, DischargeInput);
    atField(path.dischargedOn, () => this.problem());
  });
  protected readonly draft = inject(DraftStore).attach({
    form: `discharge-${this.episode.id}`,
    patientId: this.context.patientId(),
    value: this.entry,
  });
  protected readonly attempt = signal(0);
  protected readonly closing = computed(() => {
    const running = runningPhase(this.episode.phases);
    return running === null ? null : `${PHASES[running.kind].label} ends on the same day.`;
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved) return;
    await this.draft.discard();
    this.toaster.show({ words: 'The episode has ended' });
    this.context.refresh();
    this.work.end();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.entry.set({ dischargedOn: this.today(), reason: '', destination: '' });
  }

  protected cancel(): void {
    this.work.end();
  }

  private problem(): string | null {
    const others = othersOf(this.episode, this.context.episodes());
    return dischargeEntryProblem(this.entry(), { ...this.episode, others, today: this.today() });
  }

  private async send() {
    const path = fillPath(EPISODE_DISCHARGE, { patientId: this.context.patientId(), episodeId: this.episode.id });
    try {
      await this.writes.post(path, DischargeInput.parse(this.entry()));
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }
}
