import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  TherapySession,
  THERAPY_SESSION,
  THERAPY_SESSION_CORRECTIONS,
  THERAPY_SESSION_RETRACTION,
  TherapySessionCorrection,
  TherapySessionHistory,
  TherapySessionInput,
  THERAPY_SESSIONS,
} from '@cairn/tracking-domain';
import { TherapySessionService } from './therapy-session.service';
import { RetractionInput } from '@cairn/patients-domain';

@Controller()
export class TherapySessionController {
  constructor(private readonly therapySessions: TherapySessionService) {}

  /** Sessions that stand, oldest first. */
  @Get(THERAPY_SESSIONS)
  @Allow('record.read')
  @Audited('therapy-session.list')
  @AnswersList(TherapySession)
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<TherapySession[]> {
    return this.therapySessions.list(patientId, period);
  }

  @Post(THERAPY_SESSIONS)
  @Allow('record.write')
  @Audited('therapy-session.log')
  @Answers(Receipt)
  log(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: TherapySessionInput }) input: TherapySessionInput,
  ): Promise<Receipt> {
    return this.therapySessions.log(patientId, input);
  }

  /** All versions of one session, oldest first. */
  @Get(THERAPY_SESSION)
  @Allow('record.read')
  @Audited('therapy-session.history')
  @Answers(TherapySessionHistory)
  history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('therapySessionId', ParseUUIDPipe) therapySessionId: string,
  ): Promise<TherapySessionHistory> {
    return this.therapySessions.history(patientId, therapySessionId);
  }

  @Post(THERAPY_SESSION_CORRECTIONS)
  @Allow('record.write')
  @Audited('therapy-session.correct')
  @Answers(Receipt)
  correct(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('therapySessionId', ParseUUIDPipe) therapySessionId: string,
    @Body({ schema: TherapySessionCorrection }) correction: TherapySessionCorrection,
  ): Promise<Receipt> {
    return this.therapySessions.correct(patientId, therapySessionId, correction);
  }

  @Post(THERAPY_SESSION_RETRACTION)
  @Allow('record.retract')
  @Audited('therapy-session.retract')
  @Answers(Receipt)
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('therapySessionId', ParseUUIDPipe) therapySessionId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.therapySessions.retract(patientId, therapySessionId, input);
  }
}
