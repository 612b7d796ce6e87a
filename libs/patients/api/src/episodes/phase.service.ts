import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  closedBefore,
  type Episode,
  inTimeOrder,
  overlapOf,
  Phase,
  type PhaseAddition,
  type PhaseInput,
  phaseProblems,
  PhaseRecord,
  type PhaseDates,
  type PhaseCorrection,
  phaseWords,
  runningPhase,
} from '@cairn/patients-domain';
import { alreadyReplaced, ClinicScope, notFound, ProblemError } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import { StaffNames } from '../staff/staff-names';
import type { HeldEpisode } from './episode.service';
import { PhaseRetractionEntity } from './phase-retraction.entity';
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
    const withdrawn = await this.scope
      .of(PhaseRetractionEntity)
      .findBy({ clinicId, phaseId: In(rows.map(({ id }) => id)) });
    const names = await this.names.of([...rows, ...withdrawn].map(({ recordedBy }) => recordedBy));
    const signed = <R extends { recordedBy: string }>(row: R) => ({
      ...row,
      recordedByName: names.get(row.recordedBy) ?? '',
    });
    const retractions = new Map(withdrawn.map((row) => [row.phaseId, signed(row)]));
    return rows.map((row) => ({ ...signed(row), retraction: retractions.get(row.id) ?? null }));
  }

  /** Adds a phase. A running phase that began earlier ends on the day before, in the same transaction. */
  async add(episode: HeldEpisode, { id, ...input }: PhaseAddition): Promise<Receipt> {
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
  async correct(episode: HeldEpisode, phaseId: string, input: PhaseCorrection): Promise<Receipt> {
    const phase = await this.standing(episode, phaseId);
    this.check(episode, input);
    refuseOverlap(
      episode.phases.filter(({ id }) => id !== phaseId),
      input,
    );
    return this.replace(episode, phase, input);
  }

  /** A phase that can still be replaced or withdrawn; 409 with what stands when somebody has already done so. */
  async standing(episode: Episode, phaseId: string): Promise<Phase> {
    const phase = episode.phases.find(({ id }) => id === phaseId);
    if (phase === undefined) throw await this.gone(episode, phaseId);
    return phase;
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

  /** Keeps a phase in place of another. Whoever calls has judged its days. */
  async replace(episode: Episode, phase: Phase, input: PhaseInput): Promise<Receipt> {
    await this.standDown(phase);
    return this.insert({ patientId: episode.patientId, episodeId: episode.id, replaces: phase.id }, input);
  }

  async standDown({ id }: Phase): Promise<void> {
    const { clinicId } = this.scope.caller;
    await this.scope.of(PhaseEntity).update({ clinicId, id, standing: true }, { standing: false });
  }

  private check(episode: HeldEpisode, input: PhaseDates): void {
    refuseFields(phaseProblems(input, { ...episode, today: this.scope.today }));
  }

  /** Why a phase cannot be changed: it was never there, something else stands in its place, or it was withdrawn. */
  private async gone(episode: Episode, phaseId: string): Promise<ProblemError> {
    const rows = await this.history(episode.id);
    if (!rows.some(({ id }) => id === phaseId)) return notFound();
    const after = new Map(rows.map((row) => [row.replaces, row]));
    let last = rows.find(({ id }) => id === phaseId);
    for (let next = last; next !== undefined; next = after.get(next.id)) last = next;
    return alreadyReplaced(last?.standing === true ? Phase.parse(last) : PhaseRecord.parse(last));
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
