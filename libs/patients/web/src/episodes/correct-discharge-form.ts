import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import {
  DischargeCorrection,
  DischargeInput,
  endedWithDischarge,
  Episode,
  EPISODE_DISCHARGE_CORRECTION,
  PHASES,
  withoutDischarge,
} from '@cairn/patients-domain';
import { ErrorSummary, Field, refusalOf, refusedFields, TextControl, Toaster } from '@cairn/shared-ui';
import { fillPath, formatDay, isDay } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { atField } from '../fields/at-field';
import { looselyAs } from '../fields/loosely';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { type DischargeEntry, dischargeEntryProblem } from './discharge-entry';
import { DischargeFields } from './discharge-fields';
import { dischargeWords } from './episode-words';
import { EpisodeWork, othersOf } from './episode-work';

interface DischargeEdit {
  readonly end: DischargeEntry;
  readonly changeReason: string;
  readonly version: number;
}

/** Putting right when and why an episode ended. What was entered first is kept beside it. */
@Component({
  selector: 'cairn-correct-discharge-form',
  imports: [DischargeFields, DraftLine, ErrorSummary, Field, FormField, TextControl],
  templateUrl: './correct-discharge-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectDischargeForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  private readonly episode = this.work.taskOf('correct-discharge').episode;
  protected readonly original = `${dischargeWords(this.episode) ?? ''}.`;
  protected readonly today = clinicToday();
  private readonly edit = signal<DischargeEdit>(editOf(this.episode));
  protected readonly fields = form(this.edit, (path) => {
    looselyAs(path.end, DischargeInput);
    looselyAs(path.changeReason, DischargeCorrection.shape.changeReason);
    atField(path.end.dischargedOn, () => this.problem());
  });
  protected readonly draft = inject(DraftStore).attach({
    form: `discharge-correct-${this.episode.id}`,
    patientId: this.context.patientId(),
    value: this.edit,
  });
  protected readonly attempt = signal(0);
  /** How the episode ends by a colleague's change that this one met; null until then. */
  protected readonly met = signal<string | null>(null);
  /** What happens to the phase that ended with the discharge. */
  protected readonly moving = computed(() => {
    const { dischargedOn } = this.edit().end;
    const phase = endedWithDischarge(this.episode);
    if (phase === null || dischargedOn === null || !isDay(dischargedOn) || dischargedOn === phase.endsOn) return null;
    return `${PHASES[phase.kind].label} ends on ${formatDay(dischargedOn)} too.`;
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.met.set(null);
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved || this.met() !== null) return;
    await this.draft.discard();
    this.toaster.show({ words: 'Discharge corrected. The earlier entry is kept' });
    this.context.refresh();
    this.work.end();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.edit.set(editOf(this.episode));
  }

  protected cancel(): void {
    this.work.end();
  }

  private problem(): string | null {
    const others = othersOf(this.episode, this.context.episodes());
    return dischargeEntryProblem(this.edit().end, { ...withoutDischarge(this.episode), others, today: this.today() });
  }

  private async send() {
    const { end, changeReason, version } = this.edit();
    const place = { patientId: this.context.patientId(), episodeId: this.episode.id };
    const path = fillPath(EPISODE_DISCHARGE_CORRECTION, place);
    try {
      await this.writes.post(path, DischargeCorrection.parse({ ...end, changeReason }), version);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.status !== 412)
        return refusedFields(this.fields, error, (field) => (field === 'changeReason' ? field : `end.${field}`));
      this.meet(Episode.parse(refusal.current));
      return undefined;
    }
  }

  /** What is typed stays; the next save is on top of the colleague's. */
  private meet(theirs: Episode): void {
    this.edit.update((edit) => ({ ...edit, version: theirs.version }));
    this.met.set(`${dischargeWords(theirs) ?? 'it is open'}.`);
  }
}

const editOf = ({ dischargedOn, dischargeReason, dischargeDestination, version }: Episode): DischargeEdit => ({
  end: { dischargedOn, reason: dischargeReason ?? '', destination: dischargeDestination ?? '' },
  changeReason: '',
  version,
});
