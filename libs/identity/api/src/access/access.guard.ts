import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { type Action, may } from '@cairn/identity-domain';
import { ClinicScope, ProblemError, type ScopeCall } from '@cairn/shared-api';
import { callerOf, type Session, SessionService } from '../sessions/session.service';
import type { SignedInRequest } from './current-session';
import { declarationOf } from './declare';
import { assertSameOrigin } from './same-origin';

/**
 * Stands before every handler and refuses unless the handler says otherwise: a write must come from our own page,
 * somebody must be signed in and not locked out, and their role must allow the action. A refusal is audited.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionService,
    private readonly scope: ClinicScope,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    assertSameOrigin(request);
    const { allow, audited, isPublic, whileLocked, opensScopeItself } = declarationOf(
      this.reflector,
      context.getHandler(),
      context.getClass(),
    );
    if (isPublic) return true;
    if (allow === undefined || audited === undefined) throw notAllowed();
    const session = await this.sessions.require(request);
    if (session.locked && !whileLocked) throw locked();
    sayWhenItLocks(context, session);
    const call = { caller: callerOf(session), action: audited, requestId: String(request.id) };
    await this.assertAllowed({ ...call, idempotency: null }, session, allow);
    request.session = session;
    if (opensScopeItself) request.ownCall = { ...call, idempotency: null };
    else request.scopeCall = call;
    return true;
  }

  private async assertAllowed(call: ScopeCall, { row }: Session, action: Action): Promise<void> {
    if (may(row.role, action)) return;
    await this.scope.refuse(call);
    throw notAllowed();
  }
}

/** Lets the page warn before the screen locks, without asking again. */
function sayWhenItLocks(context: ExecutionContext, { locked: isLocked, locksAt }: Session): void {
  if (isLocked) return;
  context.switchToHttp().getResponse<FastifyReply>().header('cairn-locks-at', locksAt.toISOString());
}

const notAllowed = (): ProblemError => new ProblemError(403, 'not-allowed', 'Your role does not include this.');

const locked = (): ProblemError =>
  new ProblemError(423, 'locked', 'The screen is locked. Enter your password to go on; what you typed is kept.');
