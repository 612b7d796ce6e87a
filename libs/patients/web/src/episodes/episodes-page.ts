import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { May } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { Dialog, Empty, ErrorState, Icon, Skeleton } from '@cairn/shared-ui';
import { clinicToday } from '../clinic-time';
import { CorrectDischargeForm } from './correct-discharge-form';
import { DischargeForm } from './discharge-form';
import { EpisodeForm } from './episode-form';
import { EpisodeHistory } from './episode-history';
import { type EpisodeTask, EpisodeWork } from './episode-work';
import { dischargeWords, episodeTitle, frameFacts } from './episode-words';
import { OpenEpisode } from './open-episode';
import { PhaseForm } from './phase-form';
import { PhaseHistory } from './phase-history';
import { PhaseList } from './phase-list';
import { TeamForm } from './team-form';
import { WithdrawForm } from './withdraw-form';

const HEADINGS: Readonly<Record<EpisodeTask['kind'], string>> = {
  'add-phase': 'Add a phase',
  'correct-phase': 'Correct a phase',
  'withdraw-phase': 'Withdraw a phase',
  discharge: 'End the episode',
  'correct-discharge': 'Correct the discharge',
  'take-back-discharge': 'Take back the discharge',
  change: 'Change the episode',
  team: 'Care team',
};

/** All episodes of care of a person: frame, team and phases, and what can be done to them. */
@Component({
  selector: 'cairn-episodes-page',
  imports: [
    CorrectDischargeForm,
    Dialog,
    DischargeForm,
    Empty,
    EpisodeForm,
    EpisodeHistory,
    ErrorState,
    Icon,
    May,
    OpenEpisode,
    PhaseForm,
    PhaseHistory,
    PhaseList,
    Skeleton,
    TeamForm,
    WithdrawForm,
  ],
  templateUrl: './episodes-page.html',
  styleUrl: './episodes-page.css',
  providers: [EpisodeWork],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class EpisodesPage {
  protected readonly context = inject(PatientContext);
  protected readonly work = inject(EpisodeWork);
  protected readonly today = clinicToday();
  protected readonly opening = signal(false);
  protected readonly headings = HEADINGS;
  protected readonly isOpen = computed(() => this.context.episode()?.dischargedOn === null);
  protected readonly episodes = computed(() =>
    this.context.episodes().map((episode) => ({
      episode,
      title: episodeTitle(episode),
      facts: frameFacts(episode),
      team: episode.team.map(({ displayName }) => displayName).join(', ') || 'nobody yet',
      discharge: dischargeWords(episode),
    })),
  );

  protected ended(isOpen: boolean): void {
    if (!isOpen) this.work.end();
  }
}
