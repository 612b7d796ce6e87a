import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AcceptInput,
  Invitation,
  INVITATION,
  INVITATION_REVOKE,
  InvitationInput,
  INVITATIONS,
  OpenInvitation,
} from '@cairn/identity-domain';
import { Answers, AnswersList } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { Allow, Audited, Public } from '../access/declare';
import { AcceptService } from './accept.service';
import { InvitationService } from './invitation.service';

@Controller()
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly accepting: AcceptService,
  ) {}

  @Get(INVITATIONS)
  @Allow('staff.manage')
  @Audited('invitation.read')
  @AnswersList(OpenInvitation)
  list(): Promise<OpenInvitation[]> {
    return this.invitations.open();
  }

  /** The link goes into `Location` and nowhere else: the answer is kept with the idempotency key, its secret is not. */
  @Post(INVITATIONS)
  @Allow('staff.manage')
  @Audited('invitation.create')
  @Answers(Receipt)
  async create(
    @Body({ schema: InvitationInput }) input: InvitationInput,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    const { receipt, path } = await this.invitations.invite(input);
    reply.header('location', path);
    return receipt;
  }

  @Post(INVITATION_REVOKE)
  @Allow('staff.manage')
  @Audited('invitation.revoke')
  @HttpCode(200)
  @Answers(Receipt)
  revoke(@Param('invitationId', ParseUUIDPipe) invitationId: string): Promise<Receipt> {
    return this.invitations.revoke(invitationId);
  }

  @Get(INVITATION)
  @Public()
  @Answers(Invitation)
  read(@Param('token') token: string): Promise<Invitation> {
    return this.accepting.read(token);
  }

  @Post(INVITATION)
  @Public()
  @Answers(Receipt)
  accept(
    @Param('token') token: string,
    @Body({ schema: AcceptInput }) input: AcceptInput,
    @Req() request: FastifyRequest,
  ): Promise<Receipt> {
    return this.accepting.accept(token, input, { address: request.ip, requestId: String(request.id) });
  }
}
