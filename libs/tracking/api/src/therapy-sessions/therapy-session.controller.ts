import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, SerializeOptions } from '@nestjs/common';
import { Allow, Audited } from '@cairn/identity-api';
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
  RetractionInput,
} from '@cairn/tracking-domain';
import { Period } from '../records/period';
import { TherapySessionService } from './therapy-session.service';

@Controller()
export class TherapySessionController {
  constructor(private readonly therapySessions: TherapySessionService) {}

  /** Sessions that stand, oldest first. */
  @Get(THERAPY_SESSIONS)
  @Allow('record.read')
  @Audited('therapy-session.list')
  @SerializeOptions({ schema: TherapySession })
  list(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Query({ schema: Period }) period: Period,
  ): Promise<TherapySession[]> {
    return this.therapySessions.list(patientId, period);
  }

  @Post(THERAPY_SESSIONS)
  @Allow('record.write')
  @Audited('therapy-session.log')
  @SerializeOptions({ schema: Receipt })
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
  @SerializeOptions({ schema: TherapySessionHistory })
  history(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('therapySessionId', ParseUUIDPipe) therapySessionId: string,
  ): Promise<TherapySessionHistory> {
    return this.therapySessions.history(patientId, therapySessionId);
  }

  @Post(THERAPY_SESSION_CORRECTIONS)
  @Allow('record.write')
  @Audited('therapy-session.correct')
  @SerializeOptions({ schema: Receipt })
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
  @SerializeOptions({ schema: Receipt })
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('therapySessionId', ParseUUIDPipe) therapySessionId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.therapySessions.retract(patientId, therapySessionId, input);
  }
}
