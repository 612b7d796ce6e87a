import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import {
  closedBefore,
  EPISODE_PHASE,
  EPISODE_PHASES,
  overlapOf,
  PhaseCorrection,
  PhaseInput,
  phaseProblems,
  PHASES,
  phaseWords,
} from '@cairn/patients-domain';
import { ErrorSummary, Field, TextControl, Toaster, refusedFields } from '@cairn/shared-ui';
import { fillPath, formatDay, isDay, uuidv7 } from '@cairn/shared-util';
import { clinicMoment, clinicToday } from '../clinic-time';
import { looselyAs } from '../fields/loosely';
import { atField } from '../fields/at-field';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { EpisodeWork, othersOf } from './episode-work';
import { suggestedStart } from './phase-bars';
import { emptyPhase, entryOf, type PhaseEntry } from './phase-entry';
import { PhaseFields } from './phase-fields';

/** A new phase, or the correction of one. Says before it is saved which phase ends, and which days overlap. */
@Component({
  selector: 'cairn-phase-form',
  imports: [DraftLine, ErrorSummary, Field, FormField, PhaseFields, TextControl],
  templateUrl: './phase-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PhaseForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  protected readonly today = clinicToday();
  private readonly task = this.work.taskOf('add-phase', 'correct-phase');
  protected readonly corrected = this.task.kind === 'correct-phase' ? this.task.phase : null;
  private readonly moment = clinicMoment();
  /** The entry as it stands, with who recorded it and when. */
  protected readonly original = computed(() => {
    if (this.corrected === null) return null;
    const { recordedAt, recordedBy, changeReason } = this.corrected;
    const reason = changeReason === '' ? '' : ` Reason: ${changeReason}.`;
    const by = `${this.moment(recordedAt)}, ${this.context.nameOf(recordedBy)}`;
    return `${phaseWords(this.corrected)}. Recorded ${by}.${reason}`;
  });
  private readonly others = this.task.episode.phases.filter(({ id }) => id !== this.corrected?.id);
  private readonly schema = this.corrected === null ? PhaseInput : PhaseCorrection;
  private readonly id = uuidv7();
  private readonly begun = (): PhaseEntry =>
    this.corrected === null ? emptyPhase(suggestedStart(this.others, this.today())) : entryOf(this.corrected);
  private readonly entry = signal<PhaseEntry>(this.begun());
  protected readonly fields = form(this.entry, (path) => {
    looselyAs(path, this.schema);
    atField(path.startsOn, () => this.problemAt('startsOn') ?? this.overlapProblem());
    atField(path.endsOn, () => this.problemAt('endsOn'));
  });
  protected readonly draft = inject(DraftStore).attach({
    form: this.corrected === null ? 'phase-add' : `phase-${this.corrected.id}`,
    patientId: this.context.patientId(),
    value: this.entry,
  });
  protected readonly attempt = signal(0);

  /** What happens to the phase that runs now. */
  protected readonly closing = computed(() => {
    const { startsOn } = this.entry();
    if (this.corrected !== null || startsOn === null || !isDay(startsOn)) return null;
    const closed = closedBefore(this.others, startsOn);
    if (closed === null || closed.endsOn === null) return null;
    return `${PHASES[closed.kind].label} ends on ${formatDay(closed.endsOn)}, the day before.`;
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved) return;
    await this.draft.discard();
    this.toaster.show({
      words: this.corrected === null ? 'Phase added' : 'Phase corrected. The earlier entry is kept',
    });
    this.context.refresh();
    this.work.end();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.entry.set(this.begun());
  }

  protected cancel(): void {
    this.work.end();
  }

  private problemAt(field: 'startsOn' | 'endsOn'): string | null {
    const { startsOn, endsOn } = this.entry();
    if (startsOn === null) return null;
    const others = othersOf(this.task.episode, this.context.episodes());
    const problems = phaseProblems({ startsOn, endsOn }, { ...this.task.episode, others, today: this.today() });
    return problems.find((problem) => problem.field === field)?.message ?? null;
  }

  private overlapProblem(): string | null {
    const { startsOn, endsOn } = this.entry();
    if (startsOn === null) return null;
    const closed = this.corrected === null ? closedBefore(this.others, startsOn) : null;
    const inTheWay = overlapOf(
      this.others.filter(({ id }) => id !== closed?.id),
      { startsOn, endsOn },
    );
    return inTheWay === null ? null : `These days overlap another phase: ${phaseWords(inTheWay)}.`;
  }

  private async send() {
    const place = { patientId: this.context.patientId(), episodeId: this.task.episode.id };
    const input = this.schema.parse(this.entry());
    try {
      if (this.corrected === null) await this.writes.post(fillPath(EPISODE_PHASES, place), { id: this.id, ...input });
      else await this.writes.post(fillPath(EPISODE_PHASE, { ...place, phaseId: this.corrected.id }), input);
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error);
    }
  }
}
