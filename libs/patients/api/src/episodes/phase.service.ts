import { Injectable } from '@nestjs/common';
import {
  closedBefore,
  type Episode,
  inTimeOrder,
  overlapOf,
  Phase,
  type PhaseAddition,
  type PhaseInput,
  phaseProblems,
  type PhaseRecord,
  type PhaseDates,
  phaseWords,
  runningPhase,
} from '@cairn/patients-domain';
import { alreadyReplaced, ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { StaffNames } from '../staff/staff-names';
import { PhaseEntity } from './phase.entity';
import { refuseFields } from './refuse-fields';

interface Place {
  readonly patientId: string;
  readonly episodeId: string;
  readonly id?: string | undefined;
  readonly replaces: string | null;
}

/** Phases of an episode. What changes is replaced: the row before it stays readable. */
@Injectable()
export class PhaseService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly names: StaffNames,
  ) {}

  /** Phases that stand, of all episodes of a person, in order of their first day. */
  async ofPatient(patientId: string): Promise<PhaseEntity[]> {
    const { clinicId } = this.scope.caller;
    return inTimeOrder(await this.scope.of(PhaseEntity).findBy({ clinicId, patientId, standing: true }));
  }

  /** Everything ever recorded about the phases of an episode, in order of recording. */
  async history(episodeId: string): Promise<PhaseRecord[]> {
    const { clinicId } = this.scope.caller;
    const rows = await this.scope
      .of(PhaseEntity)
      .find({ where: { clinicId, episodeId }, order: { recordedAt: 'ASC', id: 'ASC' } });
    const names = await this.names.of(rows.map(({ recordedBy }) => recordedBy));
    return rows.map((row) => ({ ...row, recordedByName: names.get(row.recordedBy) ?? '' }));
  }

  /** Adds a phase. A running phase that began earlier ends on the day before, in the same transaction. */
  async add(episode: Episode, { id, ...input }: PhaseAddition): Promise<Receipt> {
    this.check(episode, input);
    const closed = closedBefore(episode.phases, input.startsOn);
    refuseOverlap(
      episode.phases.filter((phase) => phase.id !== closed?.id),
      input,
    );
    if (closed !== null) await this.replace(episode, closed, closed);
    return this.insert({ patientId: episode.patientId, episodeId: episode.id, id, replaces: null }, input);
  }

  /** Replaces one phase by what was meant; 409 with what stands when somebody has already replaced it. */
  async correct(episode: Episode, phaseId: string, input: PhaseInput): Promise<Receipt> {
    const phase = episode.phases.find(({ id }) => id === phaseId);
    if (phase === undefined) throw await this.gone(episode, phaseId);
    this.check(episode, input);
    refuseOverlap(
      episode.phases.filter(({ id }) => id !== phaseId),
      input,
    );
    return this.replace(episode, phase, input);
  }

  /** Ends the running phase, if there is one, on a day. */
  async endRunning(episode: Episode, endsOn: string): Promise<void> {
    const running = runningPhase(episode.phases);
    if (running !== null) await this.replace(episode, running, { ...running, endsOn });
  }

  async insert({ patientId, episodeId, id = uuidv7(), replaces }: Place, input: PhaseInput): Promise<Receipt> {
    const { clinicId, actorId } = this.scope.caller;
    const { kind, setting, plannedStart, plannedEnd, startsOn, endsOn, plannedMinutesPerWeek, changeReason } = input;
    const recordedAt = new Date().toISOString();
    await this.scope.of(PhaseEntity).insert({
      ...{ clinicId, id, patientId, episodeId, replaces, recordedAt, recordedBy: actorId, standing: true },
      ...{ kind, setting, plannedStart, plannedEnd, startsOn, endsOn, plannedMinutesPerWeek, changeReason },
    });
    this.scope.wrote(patientId);
    return { id, recordedAt, version: null };
  }

  private async replace(episode: Episode, phase: Phase, input: PhaseInput): Promise<Receipt> {
    const { clinicId } = this.scope.caller;
    await this.scope.of(PhaseEntity).update({ clinicId, id: phase.id, standing: true }, { standing: false });
    return this.insert({ patientId: episode.patientId, episodeId: episode.id, replaces: phase.id }, input);
  }

  private check(episode: Episode, input: PhaseDates): void {
    refuseFields(phaseProblems(input, { ...episode, today: this.scope.today }));
  }

  /** Why a phase cannot be corrected: it was never there, or something else stands in its place. */
  private async gone(episode: Episode, phaseId: string): Promise<ProblemError> {
    const rows = await this.history(episode.id);
    if (!rows.some(({ id }) => id === phaseId)) return notFound();
    const after = new Map(rows.map((row) => [row.replaces, row]));
    let standing = after.get(phaseId);
    while (standing !== undefined && !standing.standing) standing = after.get(standing.id);
    return alreadyReplaced(Phase.parse(standing));
  }
}

function refuseOverlap(phases: readonly Phase[], candidate: PhaseDates): void {
  const inTheWay = overlapOf(phases, candidate);
  if (inTheWay === null) return;
  const message = `These days overlap another phase: ${phaseWords(inTheWay)}.`;
  throw new ProblemError(409, 'overlap', message, {
    fields: [{ field: 'startsOn', message }],
    current: Phase.parse(inTheWay),
  });
}
