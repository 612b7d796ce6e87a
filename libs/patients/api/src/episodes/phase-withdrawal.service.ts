import { Injectable } from '@nestjs/common';
import { runsOnAfter, withdrawalProblem } from '@cairn/patients-domain';
import { ClinicScope, ProblemError } from '@cairn/shared-api';
import { type Receipt, uuidv7 } from '@cairn/shared-util';
import type { HeldEpisode } from './episode.service';
import { PhaseRetractionEntity } from './phase-retraction.entity';
import { PhaseService } from './phase.service';

/** Withdrawing a phase that should not be in the record. It stays readable, with who withdrew it, when and why. */
@Injectable()
export class PhaseWithdrawalService {
  constructor(
    private readonly scope: ClinicScope,
    private readonly phases: PhaseService,
  ) {}

  /** Sets a phase aside. Where it ran, the one that it had ended runs on. */
  async withdraw(episode: HeldEpisode, phaseId: string, reason: string): Promise<Receipt> {
    const phase = await this.phases.standing(episode, phaseId);
    const problem = withdrawalProblem(episode.phases, phase);
    if (problem !== null) throw new ProblemError(409, 'phase-runs', problem);
    await this.phases.standDown(phase);
    const { clinicId, actorId } = this.scope.caller;
    const receipt = { id: uuidv7(), recordedAt: new Date().toISOString(), version: null };
    const { id, recordedAt } = receipt;
    await this.scope
      .of(PhaseRetractionEntity)
      .insert({ clinicId, id, patientId: episode.patientId, phaseId, reason, recordedBy: actorId, recordedAt });
    const next = runsOnAfter(episode.phases, phase);
    if (next !== null) await this.phases.replace(episode, next, { ...next, endsOn: null });
    this.scope.wrote(episode.patientId);
    return receipt;
  }
}
