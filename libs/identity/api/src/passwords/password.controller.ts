import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Put, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ACCOUNT_PASSWORD,
  MEMBER_PASSWORD_LINK,
  PASSWORD_LINK,
  PasswordChange,
  PasswordLink,
  PasswordReset,
} from '@cairn/identity-domain';
import { Answers, type ScopeCall } from '@cairn/shared-api';
import { Receipt } from '@cairn/shared-util';
import { CurrentSession, OwnCall } from '../access/current-session';
import { Allow, Audited, OpensScopeItself, Public } from '../access/declare';
import { DEVICE_COOKIE, readCookie } from '../sessions/cookies';
import { type Session, SessionService } from '../sessions/session.service';
import { OwnPasswordService } from './own-password.service';
import { PasswordLinkService } from './password-link.service';
import { PasswordResetService } from './password-reset.service';

@Controller()
export class PasswordController {
  constructor(
    private readonly own: OwnPasswordService,
    private readonly links: PasswordLinkService,
    private readonly resets: PasswordResetService,
    private readonly sessions: SessionService,
  ) {}

  @Put(ACCOUNT_PASSWORD)
  @Allow('account.own')
  @Audited('password.change')
  @OpensScopeItself()
  @Answers(Receipt)
  async change(
    @CurrentSession() session: Session,
    @OwnCall() call: ScopeCall,
    @Body({ schema: PasswordChange }) input: PasswordChange,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    const { receipt, token } = await this.own.change(session, call, input);
    this.sessions.sendCookie(reply, token);
    return receipt;
  }

  /** The link goes into `Location` and nowhere else: the answer is kept with the idempotency key, its secret is not. */
  @Post(MEMBER_PASSWORD_LINK)
  @Allow('staff.manage')
  @Audited('password-link.create')
  @Answers(Receipt)
  async make(
    @Param('membershipId', ParseUUIDPipe) membershipId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Receipt> {
    const { receipt, path } = await this.links.make(membershipId);
    reply.header('location', path);
    return receipt;
  }

  @Get(PASSWORD_LINK)
  @Public()
  @Answers(PasswordLink)
  read(@Param('token') token: string): Promise<PasswordLink> {
    return this.resets.read(token);
  }

  @Post(PASSWORD_LINK)
  @Public()
  @Answers(Receipt)
  use(
    @Param('token') token: string,
    @Body({ schema: PasswordReset }) { password }: PasswordReset,
    @Req() request: FastifyRequest,
  ): Promise<Receipt> {
    const deviceCookie = readCookie(request, DEVICE_COOKIE, this.sessions.secure);
    return this.resets.use(token, password, { address: request.ip, deviceCookie, requestId: String(request.id) });
  }
}
