import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  Craving,
  CRAVING,
  CRAVING_CORRECTIONS,
  CRAVING_RETRACTION,
  CravingCorrection,
  CravingHistory,
  CravingInput,
  CRAVINGS,
} from '@cairn/tracking-domain';
import { CravingService } from './craving.service';
import { RetractionInput } from '@cairn/patients-domain';

@Controller()
export class CravingController {
  constructor(private readonly cravings: CravingService) {}

  /** Cravings that stand, oldest first. */
  @Get(CRAVINGS)
  @Allow('record.read')
  @Audited('craving.list')
  @AnswersList(Craving)
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<Craving[]> {
    return this.cravings.list(patientId, period);
  }

  @Post(CRAVINGS)
  @Allow('record.write')
  @Audited('craving.log')
  @Answers(Receipt)
  log(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: CravingInput }) input: CravingInput,
  ): Promise<Receipt> {
    return this.cravings.log(patientId, input);
  }

  /** All versions of one craving, oldest first. */
  @Get(CRAVING)
  @Allow('record.read')
  @Audited('craving.history')
  @Answers(CravingHistory)
  history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('cravingId', ParseUUIDPipe) cravingId: string,
  ): Promise<CravingHistory> {
    return this.cravings.history(patientId, cravingId);
  }

  @Post(CRAVING_CORRECTIONS)
  @Allow('record.write')
  @Audited('craving.correct')
  @Answers(Receipt)
  correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('cravingId', ParseUUIDPipe) cravingId: string,
    @Body({ schema: CravingCorrection }) correction: CravingCorrection,
  ): Promise<Receipt> {
    return this.cravings.correct(patientId, cravingId, correction);
  }

  @Post(CRAVING_RETRACTION)
  @Allow('record.retract')
  @Audited('craving.retract')
  @Answers(Receipt)
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('cravingId', ParseUUIDPipe) cravingId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.cravings.retract(patientId, cravingId, input);
  }
}
