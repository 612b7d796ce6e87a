import { Injectable } from '@nestjs/common';
import type { Episode, EpisodeInput } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { EpisodeDetailsEntity } from './episode-details.entity';
import type { EpisodePlace } from './episode.service';
import { EpisodeEntity } from './episode.entity';

type Frame = EpisodeInput & Pick<Episode, 'dischargedOn' | 'dischargeReason' | 'dischargeDestination'>;

/** The frame of an episode, in versions: whatever changes is a new one on top. */
@Injectable()
export class EpisodeVersions {
  constructor(private readonly scope: ClinicScope) {}

  async first({ patientId, episodeId }: EpisodePlace, input: EpisodeInput): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    await this.scope.of(EpisodeEntity).insert({ clinicId, id: episodeId, patientId, openedBy: actorId });
    const open = { dischargedOn: null, dischargeReason: null, dischargeDestination: null };
    return this.keep({ patientId, episodeId }, 1, { ...input, ...open });
  }

  /** Keeps a version on top of the one that stands. The episode is held by {@link EpisodeService.hold}. */
  async next(episode: Episode, change: Partial<Frame>): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    const standing = { clinicId, episodeId: episode.id, version: episode.version, standing: true };
    await this.scope.of(EpisodeDetailsEntity).update(standing, { standing: false });
    const place = { patientId: episode.patientId, episodeId: episode.id };
    return this.keep(place, episode.version + 1, { ...frameOf(episode), ...change });
  }

  private async keep({ patientId, episodeId }: EpisodePlace, version: number, frame: Frame): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const recordedAt = new Date().toISOString();
    const head = { clinicId, id: uuidv7(), patientId, episodeId, version, recordedAt, recordedBy: actorId };
    await this.scope.of(EpisodeDetailsEntity).insert({ ...frame, ...head, standing: true });
    this.scope.wrote(patientId);
    return { id: episodeId, recordedAt, version };
  }
}

function frameOf(episode: Episode): Frame {
  const { referredOn, referralSource, referralReason, admittedOn, keyWorkerId, primarySubstance } = episode;
  const { otherSubstances, dischargedOn, dischargeReason, dischargeDestination } = episode;
  return {
    ...{ referredOn, referralSource, referralReason, admittedOn, keyWorkerId, primarySubstance, otherSubstances },
    ...{ dischargedOn, dischargeReason, dischargeDestination },
  };
}
