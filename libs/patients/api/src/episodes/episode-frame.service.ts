import { Injectable } from '@nestjs/common';
import {
  Episode,
  type EpisodeInput,
  type EpisodeOpening,
  frameProblems,
  type PhaseInput,
  phaseProblems,
} from '@cairn/patients-domain';
import { stale } from '@cairn/shared-api';
import { type FieldProblem, type Receipt, uuidv7 } from '@cairn/shared-util';
import { PatientService } from '../patients/patient.service';
import { StaffNames } from '../staff/staff-names';
import { type EpisodePlace, EpisodeService } from './episode.service';
import { EpisodeVersions } from './episode-versions';
import { refuseFields } from './refuse-fields';

/** Opening an episode of care and changing its frame. */
@Injectable()
export class EpisodeFrameService {
  constructor(
    private readonly episodes: EpisodeService,
    private readonly versions: EpisodeVersions,
    private readonly patients: PatientService,
    private readonly names: StaffNames,
  ) {}

  /** Opens an episode whose first phase, if it has one, is yet to be added by the caller. */
  async open(patientId: string, { id, firstPhase, ...input }: EpisodeOpening): Promise<Receipt> {
    const frame = { ...(await this.patients.clock(patientId)), dischargedOn: null };
    refuseFields([
      ...frameProblems(input, { ...frame, phases: firstPhase === null ? [] : [firstPhase] }),
      ...(firstPhase === null ? [] : inFirstPhase(firstPhase, { ...input, ...frame })),
    ]);
    await this.names.mustCare('keyWorkerId', input.keyWorkerId === null ? [] : [input.keyWorkerId]);
    return this.versions.first({ patientId, episodeId: id ?? uuidv7() }, input);
  }

  async change(place: EpisodePlace, version: number, input: EpisodeInput): Promise<Receipt> {
    const episode = await this.episodes.hold(place);
    if (episode.version !== version) throw stale(Episode.parse(episode));
    refuseFields(frameProblems(input, { ...episode, ...(await this.patients.clock(place.patientId)) }));
    const isNew = input.keyWorkerId !== null && input.keyWorkerId !== episode.keyWorkerId;
    await this.names.mustCare('keyWorkerId', isNew ? [input.keyWorkerId ?? ''] : []);
    return this.versions.next(episode, input);
  }
}

function inFirstPhase(phase: PhaseInput, frame: Parameters<typeof phaseProblems>[1]): FieldProblem[] {
  return phaseProblems(phase, frame).map(({ field, message }) => ({ field: `firstPhase.${field}`, message }));
}
