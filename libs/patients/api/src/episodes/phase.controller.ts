import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import {
  EPISODE_PHASE,
  EPISODE_PHASE_RETRACTION,
  EPISODE_PHASES,
  PhaseAddition,
  PhaseCorrection,
  PhaseRecord,
  PhaseRetractionInput,
} from '@cairn/patients-domain';
import { Answers, AnswersList, ClinicScope } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { EpisodeService, type HeldEpisode } from './episode.service';
import { PhaseWithdrawalService } from './phase-withdrawal.service';
import { PhaseService } from './phase.service';

@Controller()
export class PhaseController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly episodes: EpisodeService,
    private readonly phases: PhaseService,
    private readonly withdrawals: PhaseWithdrawalService,
  ) {}

  @Get(EPISODE_PHASES)
  @Allow('record.read')
  @Audited('phase.history')
  @AnswersList(PhaseRecord)
  async history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
  ): Promise<PhaseRecord[]> {
    await this.scope.openPatient(patientId);
    const episode = await this.episodes.read({ patientId, episodeId });
    return this.phases.history(episode.id);
  }

  @Post(EPISODE_PHASES)
  @Allow('episode.manage')
  @Audited('phase.add')
  @Answers(Receipt)
  async add(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @Body({ schema: PhaseAddition }) input: PhaseAddition,
  ): Promise<Receipt> {
    return this.phases.add(await this.held(patientId, episodeId), input);
  }

  @Post(EPISODE_PHASE)
  @Allow('episode.manage')
  @Audited('phase.correct')
  @Answers(Receipt)
  async correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @Param('phaseId', ParseUUIDPipe) phaseId: string,
    @Body({ schema: PhaseCorrection }) input: PhaseCorrection,
  ): Promise<Receipt> {
    return this.phases.correct(await this.held(patientId, episodeId), phaseId, input);
  }

  @Post(EPISODE_PHASE_RETRACTION)
  @Allow('episode.manage')
  @Audited('phase.retract')
  @Answers(Receipt)
  async retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @Param('phaseId', ParseUUIDPipe) phaseId: string,
    @Body({ schema: PhaseRetractionInput }) { reason }: PhaseRetractionInput,
  ): Promise<Receipt> {
    return this.withdrawals.withdraw(await this.held(patientId, episodeId), phaseId, reason);
  }

  private async held(patientId: string, episodeId: string): Promise<HeldEpisode> {
    await this.scope.openPatient(patientId);
    return this.episodes.hold({ patientId, episodeId });
  }
}
