import { Body, Controller, Get, Param, ParseUUIDPipe, Patch, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Audited } from '@cairn/identity-api';
import {
  Episode,
  EPISODE,
  EPISODE_HISTORY,
  EpisodeInput,
  EpisodeOpening,
  EPISODES,
  EpisodeVersion,
} from '@cairn/patients-domain';
import { Answers, AnswersList, ClinicScope, IfMatch, sendVersion } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { EpisodeService } from './episode.service';
import { EpisodeFrameService } from './episode-frame.service';
import { PhaseService } from './phase.service';

@Controller()
export class EpisodeController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly episodes: EpisodeService,
    private readonly frames: EpisodeFrameService,
    private readonly phases: PhaseService,
  ) {}

  @Get(EPISODES)
  @Allow('record.read')
  @Audited('episode.list')
  @AnswersList(Episode)
  async list(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<Episode[]> {
    await this.scope.openPatient(patientId);
    return this.episodes.list(patientId);
  }

  @Post(EPISODES)
  @Allow('episode.manage')
  @Audited('episode.open')
  @Answers(Receipt)
  async open(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: EpisodeOpening }) input: EpisodeOpening,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    const receipt = await this.frames.open(patientId, input);
    const place = { patientId, episodeId: receipt.id, replaces: null };
    if (input.firstPhase !== null) await this.phases.insert(place, input.firstPhase);
    return receipt;
  }

  @Get(EPISODE)
  @Allow('record.read')
  @Audited('episode.read')
  @Answers(Episode)
  async read(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Episode> {
    await this.scope.openPatient(patientId);
    const episode = await this.episodes.read({ patientId, episodeId });
    sendVersion(reply, episode.version);
    return episode;
  }

  @Get(EPISODE_HISTORY)
  @Allow('record.read')
  @Audited('episode.history')
  @AnswersList(EpisodeVersion)
  async history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
  ): Promise<EpisodeVersion[]> {
    await this.scope.openPatient(patientId);
    return this.frames.history({ patientId, episodeId });
  }

  @Patch(EPISODE)
  @Allow('episode.manage')
  @Audited('episode.change')
  @Answers(Receipt)
  async change(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @IfMatch() version: number,
    @Body({ schema: EpisodeInput }) input: EpisodeInput,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    return this.frames.change({ patientId, episodeId }, version, input);
  }
}
