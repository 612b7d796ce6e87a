import { Body, Controller, Param, ParseUUIDPipe, Patch } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { Episode, EPISODE_TEAM, TeamInput } from '@cairn/patients-domain';
import { Answers, ClinicScope, IfMatch, stale } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { CareTeamService } from './care-team.service';
import { EpisodeService } from './episode.service';
import { EpisodeVersions } from './episode-versions';

@Controller()
export class CareTeamController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly episodes: EpisodeService,
    private readonly versions: EpisodeVersions,
    private readonly team: CareTeamService,
  ) {}

  /** The whole team, as a new version of the episode: two edits at once cannot lose somebody. */
  @Patch(EPISODE_TEAM)
  @Allow('episode.manage')
  @Audited('episode.team')
  @Answers(Receipt)
  async set(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @IfMatch() version: number,
    @Body({ schema: TeamInput }) { memberIds }: TeamInput,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    const episode = await this.episodes.hold({ patientId, episodeId });
    if (episode.version !== version) throw stale(Episode.parse(episode));
    await this.team.set(episode, memberIds);
    return this.versions.next(episode, {});
  }
}
