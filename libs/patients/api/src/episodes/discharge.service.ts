import { Injectable } from '@nestjs/common';
import {
  type DischargeCorrection,
  type DischargeInput,
  dischargeProblems,
  endedWithDischarge,
  Episode,
  runningOnMeets,
  withoutDischarge,
} from '@cairn/patients-domain';
import { ClinicScope, ProblemError, stale } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { refuseAnotherOpen } from './another-is-open';
import { type EpisodePlace, EpisodeService, type HeldEpisode } from './episode.service';
import { EpisodeVersions } from './episode-versions';
import { PhaseService } from './phase.service';
import { refuseFields } from './refuse-fields';

/** Ending an episode of care, and putting right what was entered about its end. */
@Injectable()
export class DischargeService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly episodes: EpisodeService,
    private readonly versions: EpisodeVersions,
    private readonly phases: PhaseService,
  ) {}

  /** Ends the episode and, on the same day, the phase that runs. */
  async discharge(place: EpisodePlace, { dischargedOn, reason, destination }: DischargeInput): Promise<Receipt> {
    const episode = await this.episodes.hold(place);
    if (episode.dischargedOn !== null) throw alreadyEnded(episode);
    refuseFields(dischargeProblems({ dischargedOn }, { ...episode, today: this.scope.today }));
    await this.phases.endRunning(episode, dischargedOn);
    return this.versions.next(episode, { dischargedOn, dischargeReason: reason, dischargeDestination: destination });
  }

  /** Replaces what was entered about the end. The phase that ended with the discharge ends on the new day. */
  async correct(place: EpisodePlace, version: number, input: DischargeCorrection): Promise<Receipt> {
    const episode = await this.ended(place, version);
    const { dischargedOn, reason, destination, changeReason } = input;
    const open = withoutDischarge(episode);
    refuseFields(dischargeProblems({ dischargedOn }, { ...open, today: this.scope.today }));
    if (dischargedOn !== episode.dischargedOn) await this.moveEnd(episode, dischargedOn);
    const end = { dischargedOn, dischargeReason: reason, dischargeDestination: destination };
    return this.versions.next(episode, end, changeReason);
  }

  /** Opens the episode again, as if it had never ended. The phase that ended with the discharge runs on. */
  async takeBack(place: EpisodePlace, version: number, reason: string): Promise<Receipt> {
    const episode = await this.ended(place, version);
    refuseAnotherOpen(episode.others);
    const met = runningOnMeets(episode.others, episode);
    if (met !== null) throw new ProblemError(409, 'overlap', met);
    await this.moveEnd(episode, null);
    const end = { dischargedOn: null, dischargeReason: null, dischargeDestination: null };
    return this.versions.next(episode, end, reason);
  }

  /** Why stands with the frame; the phase keeps the reason of its own. */
  private async moveEnd(episode: HeldEpisode, endsOn: string | null): Promise<void> {
    const phase = endedWithDischarge(episode);
    if (phase !== null) await this.phases.replace(episode, phase, { ...phase, endsOn });
  }

  /** The episode as it was read, with a discharge that can be put right. */
  private async ended(place: EpisodePlace, version: number): Promise<HeldEpisode> {
    const episode = await this.episodes.hold(place);
    if (episode.version !== version) throw stale(Episode.parse(episode));
    if (episode.dischargedOn === null) throw notEnded(episode);
    return episode;
  }
}

const notEnded = (episode: Episode): ProblemError =>
  new ProblemError(409, 'not-discharged', 'This episode has not ended.', { current: Episode.parse(episode) });

const alreadyEnded = (episode: Episode): ProblemError =>
  new ProblemError(409, 'already-discharged', 'This episode has already ended.', { current: Episode.parse(episode) });
