import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  ageWords,
  birthWords,
  type Episode,
  type Patient,
  type PhaseKind,
  PHASES,
  standingOn,
  standingWords,
} from '@cairn/patients-domain';
import { Icon, PhaseGlyph } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import type { HeaderChip } from '@cairn/patients-context';
import { factChip, patientChips } from './patient-chips';

/** Who the person is and where they stand in care, in two lines. What can be done is put in as content. */
@Component({
  selector: 'cairn-patient-header',
  imports: [Icon, PhaseGlyph],
  templateUrl: './patient-header.html',
  styleUrl: './patient-header.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PatientHeader {
  readonly patient = input.required<Patient>();
  readonly episode = input.required<Episode | null>();
  /** What is known of their episodes: not yet read, and not to be read, are not the same as none. */
  readonly episodes = input<'known' | 'reading' | 'away'>('known');
  /** What other domains say first: allergies. */
  readonly facts = input<readonly HeaderChip[]>([]);
  private readonly today = clinicToday();

  protected readonly aside = computed(() => {
    const { preferredName, pronouns } = this.patient();
    return [preferredName && `likes to be called ${preferredName}`, pronouns].filter(Boolean).join(' · ');
  });
  protected readonly birth = computed(
    () => `${ageWords(this.patient(), this.today())}, born ${birthWords(this.patient())}`,
  );
  protected readonly noEpisode = computed(() => NO_EPISODE[this.episodes()]);
  protected readonly chips = computed(() => [
    ...this.facts().map(factChip),
    ...patientChips(this.patient(), this.today()),
  ]);
  protected readonly standing = computed(() => {
    const episode = this.episode();
    if (episode === null) return null;
    const { dischargedOn } = episode;
    return dischargedOn !== null && dischargedOn <= this.today() ? endOf(episode) : stateOf(episode, this.today());
  });
}

const NO_EPISODE = {
  known: 'No episode of care yet',
  reading: 'Reading the episodes of care',
  away: 'The episodes of care could not be read',
} as const;

interface Standing {
  readonly stones: number;
  readonly words: string;
  readonly episodeDay: number | null;
  readonly keyWorker: string | null;
}

const stonesOf = (phase: PhaseKind | null | undefined): number => (phase ? PHASES[phase].stone : 0);

function stateOf(episode: Episode, today: string): Standing {
  const standing = standingOn(episode, today);
  const { phase, episodeDay } = standing;
  return { stones: stonesOf(phase), words: standingWords(standing), episodeDay, keyWorker: episode.keyWorkerName };
}

/** Stones that were laid stay: those of the last phase. */
function endOf(episode: Episode): Standing {
  const stones = stonesOf(episode.phases.at(-1)?.kind);
  return { stones, words: dischargeWords(episode), episodeDay: null, keyWorker: episode.keyWorkerName };
}

const dischargeWords = ({ dischargedOn }: Episode): string =>
  dischargedOn === null ? 'Discharged' : `Discharged on ${formatDay(dischargedOn)}`;
