import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, FormField, submit } from '@angular/forms/signals';
import { may } from '@cairn/identity-domain';
import { DraftStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { Episode, EPISODE_TEAM } from '@cairn/patients-domain';
import { ChipGroup, type Choice, ErrorSummary, Field, Toaster, refusalOf, refusedFields } from '@cairn/shared-ui';
import { fillPath } from '@cairn/shared-util';
import { DraftLine } from '../saving/draft-line';
import { PatientWrites } from '../saving/patient-writes';
import { EpisodeWork } from './episode-work';

interface TeamEdit {
  readonly memberIds: readonly string[];
  readonly version: number;
}

/** Who is in the care team of an episode, beside the key worker. */
@Component({
  selector: 'cairn-team-form',
  imports: [ChipGroup, DraftLine, ErrorSummary, Field, FormField],
  templateUrl: './team-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TeamForm {
  private readonly work = inject(EpisodeWork);
  private readonly context = inject(PatientContext);
  private readonly writes = inject(PatientWrites);
  private readonly toaster = inject(Toaster);
  private readonly episode = this.work.taskOf('team').episode;
  protected readonly edit = signal<TeamEdit>(teamOf(this.episode));
  protected readonly fields = form(this.edit);
  protected readonly draft = inject(DraftStore).attach({
    form: `team-${this.episode.id}`,
    patientId: this.context.patientId(),
    value: this.edit,
  });
  protected readonly attempt = signal(0);
  /** Who is in the team by a colleague's change that this one met; null until then. */
  protected readonly met = signal<string | null>(null);
  protected readonly colleagues = computed<readonly Choice<string>[]>(() => {
    const chosen = this.edit().memberIds;
    return this.context
      .staff()
      .filter(
        ({ membershipId, active, role }) => chosen.includes(membershipId) || (active && may(role, 'record.write')),
      )
      .map(({ membershipId, displayName }) => ({ value: membershipId, label: displayName }));
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.met.set(null);
    const saved = await submit(this.fields, () => this.send());
    this.attempt.update((times) => times + 1);
    if (!saved || this.met() !== null) return;
    await this.draft.discard();
    this.toaster.show({ words: 'Care team saved' });
    this.context.refresh();
    this.work.end();
  }

  protected async startAgain(): Promise<void> {
    await this.draft.discard();
    this.edit.set(teamOf(this.episode));
  }

  protected cancel(): void {
    this.work.end();
  }

  private async send() {
    const { memberIds, version } = this.edit();
    const path = fillPath(EPISODE_TEAM, { patientId: this.context.patientId(), episodeId: this.episode.id });
    try {
      await this.writes.patch(path, { memberIds }, version);
      return undefined;
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal?.status !== 412) return refusedFields(this.fields, error);
      this.meet(Episode.parse(refusal.current));
      return undefined;
    }
  }

  /** The choice stays as it was made; the next save is on top of the colleague's. */
  private meet(theirs: Episode): void {
    this.edit.update((edit) => ({ ...edit, version: theirs.version }));
    this.met.set(theirs.team.map(({ displayName }) => displayName).join(', ') || 'nobody');
  }
}

const teamOf = ({ team, version }: Episode): TeamEdit => ({
  memberIds: team.map(({ membershipId }) => membershipId),
  version,
});
