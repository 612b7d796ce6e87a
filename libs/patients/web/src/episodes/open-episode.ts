import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { applyWhen, form, FormField, submit } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { EpisodeOpening, EPISODES, PhaseInput, phaseProblems } from '@cairn/patients-domain';
import { ErrorSummary, Toaster, refusedFields } from '@cairn/shared-ui';
import { type FieldProblem, fillPath, uuidv7 } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { atField } from '../fields/at-field';
import { looselyAs } from '../fields/loosely';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { emptyEpisode, frameOf } from './episode-entry';
import { EpisodeFields } from './episode-fields';
import { frameEntryProblems, frameRules, placeOf } from './frame-rules';
import { emptyPhase } from './phase-entry';
import { PhaseFields } from './phase-fields';

const emptyOpening = () => ({ frame: emptyEpisode(), hasPhase: false, firstPhase: emptyPhase(null) });

/** Opening an episode of care, with its first phase when that has begun. */
@Component({
  selector: 'cairn-open-episode',
  imports: [DraftLine, EpisodeFields, ErrorSummary, FormField, PhaseFields],
  templateUrl: './open-episode.html',
  styles: `
    legend {
      padding: 0;
      margin-bottom: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OpenEpisode {
  readonly done = output();
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  private readonly id = uuidv7();
  protected readonly today = clinicToday();
  protected readonly entry = signal(emptyOpening());
  protected readonly fields = form(this.entry, (path) => {
    frameRules(path.frame, (frame) => this.frameProblems(frame));
    applyWhen(
      path.firstPhase,
      () => this.entry().hasPhase,
      (phase) => {
        looselyAs(phase, PhaseInput);
        atField(phase.startsOn, () => this.phaseProblem('startsOn'));
        atField(phase.endsOn, () => this.phaseProblem('endsOn'));
      },
    );
  });
  protected readonly draft = inject(DraftStore).attach({
    form: 'episode-open',
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
    this.toaster.show({ words: 'The episode is open' });
    this.context.refresh();
    this.done.emit();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.entry.set(emptyOpening());
  }

  private frameProblems(frame: ReturnType<typeof emptyEpisode>): FieldProblem[] {
    const { hasPhase, firstPhase } = this.entry();
    const first = hasPhase ? PhaseInput.safeParse(firstPhase).data : undefined;
    const birthDate = this.context.patient()?.birthDate ?? '';
    const phases = first === undefined ? [] : [first];
    const others = this.context.episodes();
    return frameEntryProblems(frame, { birthDate, dischargedOn: null, today: this.today(), phases, others });
  }

  private phaseProblem(field: 'startsOn' | 'endsOn'): string | null {
    const { firstPhase, frame } = this.entry();
    const { startsOn, endsOn } = firstPhase;
    if (startsOn === null || frame.referredOn === null) return null;
    const others = this.context.episodes();
    const limits = { referredOn: frame.referredOn, dischargedOn: null, today: this.today(), others };
    return phaseProblems({ startsOn, endsOn }, limits).find((problem) => problem.field === field)?.message ?? null;
  }

  private async send() {
    const { frame, hasPhase, firstPhase } = this.entry();
    const opening = EpisodeOpening.parse({
      id: this.id,
      ...frameOf(frame),
      firstPhase: hasPhase ? firstPhase : null,
    });
    try {
      await this.writes.post(fillPath(EPISODES, { patientId: this.context.patientId() }), opening);
      return undefined;
    } catch (error) {
      return refusedFields(this.fields, error, (field) =>
        field.startsWith('firstPhase.') ? field : `frame.${placeOf(field)}`,
      );
    }
  }
}
