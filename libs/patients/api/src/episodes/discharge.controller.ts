import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { DischargeInput, EPISODE_DISCHARGE } from '@cairn/patients-domain';
import { Answers, ClinicScope } from '@cairn/shared-api';
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
}
