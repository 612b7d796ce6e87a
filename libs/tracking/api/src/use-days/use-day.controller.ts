import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  UseDay,
  USE_DAY,
  USE_DAY_CORRECTIONS,
  USE_DAY_RETRACTION,
  UseDayCorrection,
  UseDayHistory,
  USE_DAYS_BATCH,
  UseDaysBatch,
  UseDaysInput,
  UseDaysReceipt,
  USE_DAYS,
} from '@cairn/tracking-domain';
import { UseDayBatchService } from './use-day-batch.service';
import { UseDayService } from './use-day.service';
import { RetractionInput } from '@cairn/patients-domain';

@Controller()
export class UseDayController {
  constructor(
    private readonly useDays: UseDayService,
    private readonly batches: UseDayBatchService,
  ) {}

  /** Days that stand, oldest first. */
  @Get(USE_DAYS)
  @Allow('record.read')
  @Audited('use-day.list')
  @AnswersList(UseDay)
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<UseDay[]> {
    return this.useDays.list(patientId, period);
  }

  /** Several days or substances at once, all kept or none. */
  @Post(USE_DAYS)
  @Allow('record.write')
  @Audited('use-day.log')
  @Answers(UseDaysReceipt)
  log(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: UseDaysInput }) input: UseDaysInput,
  ): Promise<UseDaysReceipt> {
    return this.useDays.log(patientId, input);
  }

  /** Several days told, told anew or withdrawn at once; all of it is kept or none. */
  @Post(USE_DAYS_BATCH)
  @Allow('record.write')
  @Audited('use-day.change')
  @Answers(UseDaysReceipt)
  change(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: UseDaysBatch }) batch: UseDaysBatch,
  ): Promise<UseDaysReceipt> {
    return this.batches.change(patientId, batch);
  }

  /** All versions of one day of use, oldest first. */
  @Get(USE_DAY)
  @Allow('record.read')
  @Audited('use-day.history')
  @Answers(UseDayHistory)
  history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('useDayId', ParseUUIDPipe) useDayId: string,
  ): Promise<UseDayHistory> {
    return this.useDays.history(patientId, useDayId);
  }

  @Post(USE_DAY_CORRECTIONS)
  @Allow('record.write')
  @Audited('use-day.correct')
  @Answers(Receipt)
  correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('useDayId', ParseUUIDPipe) useDayId: string,
    @Body({ schema: UseDayCorrection }) correction: UseDayCorrection,
  ): Promise<Receipt> {
    return this.useDays.correct(patientId, useDayId, correction);
  }

  @Post(USE_DAY_RETRACTION)
  @Allow('record.retract')
  @Audited('use-day.retract')
  @Answers(Receipt)
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('useDayId', ParseUUIDPipe) useDayId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.useDays.retract(patientId, useDayId, input);
  }
}
