import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Allow, Audited, Public } from '@cairn/identity-api';
import type { KeptRecords } from '@cairn/patients-api';
import { RetractionInput } from '@cairn/patients-domain';
import { Answers, AnswersList, Period } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import {
  CHECK_IN,
  CHECK_IN_ANSWERS,
  CHECK_IN_SHEET,
  CheckInAsk,
  CheckInInput,
  CheckInReceipt,
  CheckInSheet,
  type CheckInTold,
} from '@cairn/tracking-domain';
import { CHECK_INS } from './check-in-records';
import { CheckInWithdrawal } from './check-in-withdrawal';
import { CheckInSheetService } from './check-in-sheet.service';
import { CheckInService } from './check-in.service';

const visitOf = ({ ip, id }: FastifyRequest): { address: string; requestId: string } => ({
  address: ip,
  requestId: String(id),
});

/** The person's side, without a sign-in, and the staff's: to read what was told, and to withdraw it. */
@Controller()
export class CheckInController {
  constructor(
    private readonly sheets: CheckInSheetService,
    private readonly checkIns: CheckInService,
    private readonly withdrawal: CheckInWithdrawal,
    @Inject(CHECK_INS) private readonly records: KeptRecords<CheckInTold>,
  ) {}

  @Post(CHECK_IN_SHEET)
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Answers(CheckInSheet)
  sheet(@Body({ schema: CheckInAsk }) ask: CheckInAsk, @Req() request: FastifyRequest): Promise<CheckInSheet> {
    return this.sheets.read(ask, visitOf(request));
  }

  @Post(CHECK_IN_ANSWERS)
  @Public()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @Answers(CheckInReceipt)
  answer(@Body({ schema: CheckInInput }) input: CheckInInput, @Req() request: FastifyRequest): Promise<CheckInReceipt> {
    return this.checkIns.answer(input, visitOf(request));
  }

  /** Check-ins that stand, oldest first. */
  @Get(CHECK_IN.paths.list)
  @Allow('record.read')
  @Audited('check-in.list')
  @AnswersList(CHECK_IN.Entry)
  list(@Param('patientId', ParseUUIDPipe) patientId: string, @Query({ schema: Period }) period: Period) {
    return this.records.list(patientId, period);
  }

  @Get(CHECK_IN.paths.one)
  @Allow('record.read')
  @Audited('check-in.history')
  @Answers(CHECK_IN.History)
  history(@Param('patientId', ParseUUIDPipe) patientId: string, @Param('entryId', ParseUUIDPipe) entryId: string) {
    return this.records.history(patientId, entryId);
  }

  /** Takes the entries that came of it with it, as far as they still stand. */
  @Post(CHECK_IN.paths.retraction)
  @Allow('record.retract')
  @Audited('check-in.retract')
  @Answers(Receipt)
  retract(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('entryId', ParseUUIDPipe) entryId: string,
    @Body({ schema: RetractionInput }) input: RetractionInput,
  ): Promise<Receipt> {
    return this.withdrawal.retract(patientId, entryId, input);
  }
}
