import { Injectable } from '@nestjs/common';
import {
  Episode,
  type EpisodeInput,
  type EpisodeOpening,
  type EpisodeVersion,
  frameProblems,
  type PhaseInput,
  phaseProblems,
} from '@cairn/patients-domain';
import { stale } from '@cairn/shared-api';
import { type FieldProblem, type Receipt, uuidv7 } from '@cairn/shared-util';
import { PatientService } from '../patients/patient.service';
import { StaffNames } from '../staff/staff-names';
import { refuseAnotherOpen } from './another-is-open';
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
    const others = await this.episodes.holdAll(patientId);
    refuseAnotherOpen(others);
    const frame = { ...(await this.patients.clock(patientId)), dischargedOn: null, others };
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
    // An admission that stays as it was is not judged again: whoever changes a key worker need not put days right.
    const others = input.admittedOn === episode.admittedOn ? [] : episode.others;
    refuseFields(frameProblems(input, { ...episode, others, ...(await this.patients.clock(place.patientId)) }));
    const isNew = input.keyWorkerId !== null && input.keyWorkerId !== episode.keyWorkerId;
    await this.names.mustCare('keyWorkerId', isNew ? [input.keyWorkerId ?? ''] : []);
    return this.versions.next(episode, input);
  }

  /** All versions of the frame, newest first. */
  async history(place: EpisodePlace): Promise<EpisodeVersion[]> {
    const { id } = await this.episodes.read(place);
    return this.versions.history(id);
  }
}

function inFirstPhase(phase: PhaseInput, frame: Parameters<typeof phaseProblems>[1]): FieldProblem[] {
  return phaseProblems(phase, frame).map(({ field, message }) => ({ field: `firstPhase.${field}`, message }));
}
