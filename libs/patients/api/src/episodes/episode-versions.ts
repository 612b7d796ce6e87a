import { Injectable } from '@nestjs/common';
import type { Episode, EpisodeInput, EpisodeVersion } from '@cairn/patients-domain';
import { ClinicScope } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { StaffNames } from '../staff/staff-names';
import { EpisodeDetailsEntity } from './episode-details.entity';
import type { EpisodePlace } from './episode.service';
import { EpisodeEntity } from './episode.entity';

type Frame = EpisodeInput & Pick<Episode, 'dischargedOn' | 'dischargeReason' | 'dischargeDestination'>;

/** The frame of an episode, in versions: whatever changes is a new one on top. */
@Injectable()
export class EpisodeVersions {
  constructor(
    private readonly scope: ClinicScope,
    private readonly names: StaffNames,
  ) {}

  /** All versions of an episode's frame, newest first, each with who recorded it and when. */
  async history(episodeId: string): Promise<EpisodeVersion[]> {
    const { clinicId } = this.scope.caller;
    const versions = await this.scope
      .of(EpisodeDetailsEntity)
      .find({ where: { clinicId, episodeId }, order: { version: 'DESC' } });
    const people = versions.flatMap(({ recordedBy, keyWorkerId }) => [recordedBy, keyWorkerId ?? []].flat());
    const names = await this.names.of(people);
    return versions.map((version) => ({
      ...version,
      keyWorkerName: version.keyWorkerId === null ? null : (names.get(version.keyWorkerId) ?? null),
      recordedByName: names.get(version.recordedBy) ?? '',
    }));
  }

  async first({ patientId, episodeId }: EpisodePlace, input: EpisodeInput): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    await this.scope.of(EpisodeEntity).insert({ clinicId, id: episodeId, patientId, openedBy: actorId });
    const open = { dischargedOn: null, dischargeReason: null, dischargeDestination: null };
    return this.keep({ patientId, episodeId }, 1, { ...input, ...open, changeReason: null });
  }

  /** Keeps a version on top of the one that stands. The episode is held by {@link EpisodeService.hold}. */
  async next(episode: Episode, change: Partial<Frame>, changeReason: string | null = null): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    const standing = { clinicId, episodeId: episode.id, version: episode.version, standing: true };
    await this.scope.of(EpisodeDetailsEntity).update(standing, { standing: false });
    const place = { patientId: episode.patientId, episodeId: episode.id };
    return this.keep(place, episode.version + 1, { ...frameOf(episode), ...change, changeReason });
  }

  private async keep(
    { patientId, episodeId }: EpisodePlace,
    version: number,
    frame: Frame & Pick<EpisodeVersion, 'changeReason'>,
  ): Promise<Receipt> {
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
