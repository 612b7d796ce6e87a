import { Injectable } from '@nestjs/common';
import type { Episode } from '@cairn/patients-domain';
import { ClinicScope, notFound, type Statement } from '@cairn/shared-api';
import { StaffNames } from '../staff/staff-names';
import { CareTeamService } from './care-team.service';
import { EpisodeDetailsEntity } from './episode-details.entity';
import { PhaseService } from './phase.service';

/** Where an episode is found: an episode of another person is not there. */
export interface EpisodePlace {
  readonly patientId: string;
  readonly episodeId: string;
}

/** An episode as its writer holds it, with the others of the same person. */
export interface HeldEpisode extends Episode {
  readonly others: readonly Episode[];
}

const HOLD: Statement = {
  name: 'hold-episodes',
  text: 'SELECT pg_advisory_xact_lock(hashtextextended($1::uuid::text || $2::uuid::text, 0))',
};

/** Episodes of care as they stand, with the phases and the people of each. */
@Injectable()
export class EpisodeService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly phases: PhaseService,
    private readonly team: CareTeamService,
    private readonly names: StaffNames,
  ) {}

  /** Episodes of a person, the latest referral first. */
  async list(patientId: string): Promise<Episode[]> {
    const { clinicId } = this.scope.caller;
    const details = await this.scope
      .of(EpisodeDetailsEntity)
      .find({ where: { clinicId, patientId, standing: true }, order: { referredOn: 'DESC', episodeId: 'DESC' } });
    const phases = await this.phases.ofPatient(patientId);
    const team = await this.team.ofPatient(patientId);
    const names = await this.names.of(details.flatMap(({ keyWorkerId }) => keyWorkerId ?? []));
    return details.map((frame) => ({
      ...frame,
      id: frame.episodeId,
      keyWorkerName: frame.keyWorkerId === null ? null : (names.get(frame.keyWorkerId) ?? null),
      team: team.filter(({ episodeId }) => episodeId === frame.episodeId),
      phases: phases.filter(({ episodeId }) => episodeId === frame.episodeId),
    }));
  }

  async read({ patientId, episodeId }: EpisodePlace): Promise<Episode> {
    const episode = (await this.list(patientId)).find(({ id }) => id === episodeId);
    if (episode === undefined) throw notFound();
    return episode;
  }

  /**
   * Reads the episodes of a person that are about to be written. Until this transaction ends no other writes about them,
   * so that rules over all their phases hold for two writers at once.
   */
  async holdAll(patientId: string): Promise<Episode[]> {
    await this.scope.query(HOLD, [this.scope.caller.clinicId, patientId]);
    return this.list(patientId);
  }

  /** The one of them that is about to be written; 404 where it is not this person's. */
  async hold({ patientId, episodeId }: EpisodePlace): Promise<HeldEpisode> {
    const all = await this.holdAll(patientId);
    const episode = all.find(({ id }) => id === episodeId);
    if (episode === undefined) throw notFound();
    return { ...episode, others: all.filter(({ id }) => id !== episodeId) };
  }
}
