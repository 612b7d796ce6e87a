import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import {
  DischargeCorrection,
  DischargeInput,
  DischargeRetraction,
  EPISODE_DISCHARGE,
  EPISODE_DISCHARGE_CORRECTION,
  EPISODE_DISCHARGE_RETRACTION,
} from '@cairn/patients-domain';
import { Answers, ClinicScope, IfMatch } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { DischargeService } from './discharge.service';

@Controller()
export class DischargeController {
  constructor(
    private readonly scope: ClinicScope,
    private readonly discharges: DischargeService,
  ) {}

  @Post(EPISODE_DISCHARGE)
  @Allow('episode.manage')
  @Audited('episode.discharge')
  @Answers(Receipt)
  async discharge(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @Body({ schema: DischargeInput }) input: DischargeInput,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    return this.discharges.discharge({ patientId, episodeId }, input);
  }

  @Post(EPISODE_DISCHARGE_CORRECTION)
  @Allow('episode.manage')
  @Audited('episode.discharge-correct')
  @Answers(Receipt)
  async correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @IfMatch() version: number,
    @Body({ schema: DischargeCorrection }) input: DischargeCorrection,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    return this.discharges.correct({ patientId, episodeId }, version, input);
  }

  @Post(EPISODE_DISCHARGE_RETRACTION)
  @Allow('episode.manage')
  @Audited('episode.discharge-retract')
  @Answers(Receipt)
  async takeBack(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('episodeId', ParseUUIDPipe) episodeId: string,
    @IfMatch() version: number,
    @Body({ schema: DischargeRetraction }) { reason }: DischargeRetraction,
  ): Promise<Receipt> {
    await this.scope.openPatient(patientId);
    return this.discharges.takeBack({ patientId, episodeId }, version, reason);
  }
}
