import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  CLINIC_FLAGS,
  ClinicFlags,
  FLAG,
  FLAG_CHANGES,
  FLAGS,
  Flag,
  FlagChange,
  FlagHistory,
} from '@cairn/care-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { FlagService } from './flag.service';

@Controller()
export class FlagController {
  constructor(private readonly flags: FlagService) {}

  @Get(CLINIC_FLAGS)
  @Allow('caseload.read')
  @Audited('flag.clinic')
  @Answers(ClinicFlags)
  ofClinic(): Promise<ClinicFlags> {
    return this.flags.ofClinic();
  }

  @Get(FLAGS)
  @Allow('record.read')
  @Audited('flag.list')
  @AnswersList(Flag)
  list(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<Flag[]> {
    return this.flags.list(patientId);
  }

  @Get(FLAG)
  @Allow('record.read')
  @Audited('flag.history')
  @Answers(FlagHistory)
  history(@Param('patientId', ParseUUIDPipe) patientId: string, @Param('flagId', ParseUUIDPipe) flagId: string) {
    return this.flags.history(patientId, flagId);
  }

  @Post(FLAG_CHANGES)
  @Allow('record.write')
  @Audited('flag.change')
  @Answers(Receipt)
  change(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('flagId', ParseUUIDPipe) flagId: string,
    @Body({ schema: FlagChange }) change: FlagChange,
  ): Promise<Receipt> {
    return this.flags.change(patientId, flagId, change);
  }
}
