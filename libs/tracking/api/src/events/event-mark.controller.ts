import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  EventMark,
  EVENT_MARK,
  EVENT_MARK_CORRECTIONS,
  EVENT_MARK_RETRACTION,
  EventMarkCorrection,
  EventMarkHistory,
  EventMarkInput,
  EVENT_MARKS,
} from '@cairn/tracking-domain';
import { EventMarkService } from './event-mark.service';
import { RetractionInput } from '@cairn/patients-domain';

@Controller()
export class EventMarkController {
  constructor(private readonly eventMarks: EventMarkService) {}

  /** Entries that stand, oldest first. */
  @Get(EVENT_MARKS)
  @Allow('record.read')
  @Audited('event-mark.list')
  @AnswersList(EventMark)
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<EventMark[]> {
    return this.eventMarks.list(patientId, period);
  }

  @Post(EVENT_MARKS)
  @Allow('record.write')
  @Audited('event-mark.log')
  @Answers(Receipt)
  log(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: EventMarkInput }) input: EventMarkInput,
  ): Promise<Receipt> {
    return this.eventMarks.log(patientId, input);
  }

  /** All versions of one entry, oldest first. */
  @Get(EVENT_MARK)
  @Allow('record.read')
  @Audited('event-mark.history')
  @Answers(EventMarkHistory)
  history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('eventMarkId', ParseUUIDPipe) eventMarkId: string,
  ): Promise<EventMarkHistory> {
    return this.eventMarks.history(patientId, eventMarkId);
  }

  @Post(EVENT_MARK_CORRECTIONS)
  @Allow('record.write')
  @Audited('event-mark.correct')
  @Answers(Receipt)
  correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('eventMarkId', ParseUUIDPipe) eventMarkId: string,
    @Body({ schema: EventMarkCorrection }) correction: EventMarkCorrection,
  ): Promise<Receipt> {
    return this.eventMarks.correct(patientId, eventMarkId, correction);
  }

  @Post(EVENT_MARK_RETRACTION)
  @Allow('record.retract')
  @Audited('event-mark.retract')
  @Answers(Receipt)
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('eventMarkId', ParseUUIDPipe) eventMarkId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.eventMarks.retract(patientId, eventMarkId, input);
  }
}
