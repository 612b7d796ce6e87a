import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { Episode, EPISODE, EpisodeInput } from '@cairn/patients-domain';
import { ErrorSummary, Toaster, refusalOf, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { type EpisodeEntry, entryOfEpisode, frameOf } from './episode-entry';
import { EpisodeFields } from './episode-fields';
import { EpisodeWork, othersOf } from './episode-work';
import { frameEntryProblems, frameRules, placeOf } from './frame-rules';
import { FrameMeeting } from './frame-meeting';

/** The typed frame and the version that it is based on, kept together, so that a later save meets what changed meanwhile. */
interface FrameEdit {
  readonly entry: EpisodeEntry;
  readonly version: number;
}

/** Changing referral, admission, key worker or substances of an episode. */
@Component({
  selector: 'cairn-episode-form',
  imports: [DraftLine, EpisodeFields, ErrorSummary, FrameMeeting],
  templateUrl: './episode-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodeForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  protected readonly episode = this.work.taskOf('change').episode;
  protected readonly today = clinicToday();
  protected readonly edit = signal<FrameEdit>(this.begun());
  /** What a colleague saved meanwhile; null until the save meets it. */
  protected readonly theirs = signal<Episode | null>(null);
  protected readonly fields = form(this.edit, (path) =>
    frameRules(path.entry, (entry) => {
      const birthDate = this.context.patient()?.birthDate ?? '';
      const isMoved = entry.admittedOn !== this.episode.admittedOn;
      const others = isMoved ? othersOf(this.episode, this.context.episodes()) : [];
      return frameEntryProblems(entry, { ...this.episode, others, birthDate, today: this.today() });
    }),
  );
  protected readonly draft = inject(DraftStore).attach({
    form: `episode-${this.episode.id}`,
    patientId: this.context.patientId(),
    value: this.edit,
  });
  protected readonly attempt = signal(0);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved || this.theirs() !== null) return;
    await this.draft.discard();
    this.toaster.show({ words: 'Episode changed. The earlier version is kept' });
    this.context.refresh();
    this.work.end();
  }

  /** Goes on with what is typed, on top of what the colleague saved. */
  protected keepMine(theirs: Episode): void {
    this.edit.update((edit) => ({ ...edit, version: theirs.version }));
    this.theirs.set(null);
  }

  protected takeTheirs(theirs: Episode): void {
    this.edit.set({ entry: entryOfEpisode(theirs), version: theirs.version });
    this.theirs.set(null);
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.edit.set(this.begun());
  }

  protected cancel(): void {
    this.work.end();
  }

  private begun(): FrameEdit {
    return { entry: entryOfEpisode(this.episode), version: this.episode.version };
  }

  private async send() {
    const { entry, version } = this.edit();
    const path = fillPath(EPISODE, { patientId: this.context.patientId(), episodeId: this.episode.id });
    try {
      await this.writes.patch(path, EpisodeInput.parse(frameOf(entry)), version);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.status !== 412) return refusedFields(this.fields.entry, error, placeOf);
      this.theirs.set(Episode.parse(refusal.current));
      return undefined;
    }
  }
}
