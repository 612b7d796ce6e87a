import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put, Query } from '@nestjs/common';
import { Draft, DRAFT, DraftInput, DRAFTS } from '@cairn/identity-domain';
import { Answers, AnswersList } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { Allow, Audited } from '../access/declare';
import { DraftQuery } from './draft-query';
import { DraftService } from './draft.service';

@Controller()
@Allow('draft.keep')
export class DraftController {
  constructor(private readonly drafts: DraftService) {}

  @Get(DRAFTS)
  @Audited('draft.read')
  @AnswersList(Draft)
  own(@Query({ schema: DraftQuery }) query: DraftQuery): Promise<Draft[]> {
    return this.drafts.own(query);
  }

  @Put(DRAFT)
  @Audited('draft.keep')
  @Answers(Receipt)
  keep(
    @Param('draftId', ParseUUIDPipe) draftId: string,
    @Body({ schema: DraftInput }) input: DraftInput,
  ): Promise<Receipt> {
    return this.drafts.keep(draftId, input);
  }

  @Delete(DRAFT)
  @Audited('draft.discard')
  @HttpCode(204)
  discard(@Param('draftId', ParseUUIDPipe) draftId: string): Promise<void> {
    return this.drafts.discard(draftId);
  }
}
