import { Injectable } from '@nestjs/common';
import { type DischargeInput, dischargeProblems, Episode } from '@cairn/patients-domain';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import type { Receipt } from '@cairn/shared-util';
import { type EpisodePlace, EpisodeService } from './episode.service';
import { EpisodeVersions } from './episode-versions';
import { PhaseService } from './phase.service';
import { refuseFields } from './refuse-fields';

/** Ending an episode of care. */
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
}

const alreadyEnded = (episode: Episode): ProblemError =>
  new ProblemError(409, 'already-discharged', 'This episode has already ended.', { current: Episode.parse(episode) });
