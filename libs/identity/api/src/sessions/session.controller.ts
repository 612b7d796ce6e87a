import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  DRAFT_KEY,
  DraftKey,
  SESSION,
  SESSION_EXTEND,
  SESSION_LOCK,
  SESSION_UNLOCK,
  SignedIn,
  SignInAnswer,
  SignInInput,
  UnlockInput,
} from '@cairn/identity-domain';
import { Answers, ClinicScope } from '@cairn/shared-api';
import { CurrentSession } from '../access/current-session';
import { Allow, Audited, Public, WhileLocked } from '../access/declare';
import { DEVICE_COOKIE, readCookie, writeCookie } from './cookies';
import { draftKey } from './draft-key';
import { callerOf, type Session, SessionService } from './session.service';
import { SignInService } from './sign-in.service';
import { UnlockService } from './unlock.service';

const HALF_A_YEAR_SECONDS = 15_552_000;

@Controller()
export class SessionController {
  constructor(
    private readonly sessions: SessionService,
    private readonly signIns: SignInService,
    private readonly unlocks: UnlockService,
    private readonly scope: ClinicScope,
  ) {}

  @Get(SESSION)
  @Allow('account.own')
  @Audited('session.read')
  @WhileLocked()
  @Answers(SignedIn)
  read(@CurrentSession() session: Session): SignedIn {
    return this.sessions.describe(session);
  }

  @Post(SESSION)
  @Public()
  @HttpCode(200)
  @Answers(SignInAnswer)
  async signIn(
    @Body({ schema: SignInInput }) input: SignInInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInAnswer> {
    const { secure } = this.sessions;
    const answer = await this.signIns.signIn(input, {
      address: request.ip,
      deviceCookie: readCookie(request, DEVICE_COOKIE, secure),
      requestId: String(request.id),
      earlier: this.sessions.cookieHash(request),
    });
    if ('clinics' in answer) return answer;
    this.sessions.sendCookie(reply, answer.token);
    writeCookie(reply, DEVICE_COOKIE, answer.deviceCookie, { secure, maxAgeSeconds: HALF_A_YEAR_SECONDS });
    return answer.signedIn;
  }

  /** Also for a sign-in that has ended already: the browser forgets it all the same. */
  @Delete(SESSION)
  @Public()
  @HttpCode(204)
  async signOut(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const session = await this.sessions.find(request);
    if (session !== null) {
      const caller = callerOf(session);
      const call = { caller, action: 'session.close', requestId: String(request.id), idempotency: null };
      await this.scope.run(call, () => this.sessions.end(session.idHash));
    }
    this.sessions.dropCookie(reply);
    reply.header('clear-site-data', '"cache"');
  }

  @Post(SESSION_UNLOCK)
  @Public()
  @HttpCode(204)
  async unlock(
    @Body({ schema: UnlockInput }) { password }: UnlockInput,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const session = await this.sessions.require(request);
    this.sessions.sendCookie(reply, await this.unlocks.unlock(session, password, String(request.id)));
  }

  @Post(SESSION_LOCK)
  @Allow('account.own')
  @Audited('session.lock')
  @WhileLocked()
  @HttpCode(204)
  async lock(@CurrentSession() session: Session): Promise<void> {
    await this.sessions.lock(session);
  }

  @Post(SESSION_EXTEND)
  @Allow('account.own')
  @Audited('session.extend')
  @HttpCode(204)
  async extend(@CurrentSession() session: Session, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const locksAt = await this.sessions.extend(session);
    reply.header('cairn-locks-at', locksAt.toISOString());
  }

  @Get(DRAFT_KEY)
  @Allow('draft.keep')
  @Audited('session.draft-key')
  @Answers(DraftKey)
  async draftKey(@CurrentSession() { idHash, row }: Session): Promise<DraftKey> {
    const secret = await this.sessions.draftSecret(idHash);
    return { key: draftKey(secret, row.clinic_id, row.membership_id) };
  }
}
