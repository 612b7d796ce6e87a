import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers, AnswersList } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { CHECK_IN_LINK_REVOKE, CHECK_IN_LINKS, CheckInLink, CheckInLinkInput } from '@cairn/tracking-domain';
import { CheckInLinkService } from './check-in-link.service';

@Controller()
export class CheckInLinkController {
  constructor(private readonly links: CheckInLinkService) {}

  /** Newest first. */
  @Get(CHECK_IN_LINKS)
  @Allow('record.read')
  @Audited('check-in-link.list')
  @AnswersList(CheckInLink)
  list(@Param('patientId', ParseUUIDPipe) patientId: string): Promise<CheckInLink[]> {
    return this.links.list(patientId);
  }

  /** The link goes into `Location` and nowhere else: the answer is kept with the idempotency key, its secret is not. */
  @Post(CHECK_IN_LINKS)
  @Allow('record.write')
  @Audited('check-in-link.create')
  @Answers(Receipt)
  async create(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Body({ schema: CheckInLinkInput }) input: CheckInLinkInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    const { receipt, path } = await this.links.make(patientId, input);
    reply.header('location', path);
    return receipt;
  }

  @Post(CHECK_IN_LINK_REVOKE)
  @Allow('record.write')
  @Audited('check-in-link.revoke')
  @HttpCode(200)
  @Answers(Receipt)
  revoke(
    @Param('patientId', ParseUUIDPipe) patientId: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
  ): Promise<Receipt> {
    return this.links.revoke(patientId, linkId);
  }
}
