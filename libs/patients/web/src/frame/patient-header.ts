import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import {
  ageWords,
  birthWords,
  type Episode,
  type Patient,
  PHASES,
  standingOn,
  standingWords,
} from '@cairn/patients-domain';
import { Icon, PhaseGlyph } from '@cairn/shared-ui';
import { formatDay } from '@cairn/shared-util';
import { clinicToday } from '../clinic-time';
import { patientChips } from './patient-chips';

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
  private readonly today = clinicToday();

  protected readonly aside = computed(() => {
    const { preferredName, pronouns } = this.patient();
    return [preferredName && `likes to be called ${preferredName}`, pronouns].filter(Boolean).join(' · ');
  });
  protected readonly birth = computed(
    () => `${ageWords(this.patient(), this.today())}, born ${birthWords(this.patient())}`,
  );
  protected readonly chips = computed(() => patientChips(this.patient(), this.today()));
  protected readonly standing = computed(() => {
    const episode = this.episode();
    if (episode === null) return null;
    const standing = standingOn(episode, this.today());
    const ended = episode.dischargedOn !== null && episode.dischargedOn <= this.today();
    const phase = ended ? (episode.phases.at(-1)?.kind ?? null) : standing.phase;
    return {
      stones: phase === null ? 0 : PHASES[phase].stone,
      words: ended ? dischargeWords(episode) : standingWords(standing),
      episodeDay: ended ? null : standing.episodeDay,
      keyWorker: episode.keyWorkerName,
    };
  });
}

const dischargeWords = ({ dischargedOn }: Episode): string =>
  dischargedOn === null ? 'Discharged' : `Discharged on ${formatDay(dischargedOn)}`;
