import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ScopeCall, ScopedRequest } from '@cairn/shared-api';
import type { Session } from '../sessions/session.service';

/** A request that the access guard let through as somebody's. */
export interface SignedInRequest extends ScopedRequest {
  session?: Session;
  /** In place of `scopeCall` where the handler opens the scope itself. */
  ownCall?: ScopeCall;
}

/** The sign-in of the request. Only for handlers that are not public. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<SignedInRequest>();
  if (session === undefined) throw new Error('A public handler asked for the sign-in.');
  return session;
});

/** The call with which a handler that `OpensScopeItself` opens the clinic scope. */
export const OwnCall = createParamDecorator((_data: unknown, context: ExecutionContext): ScopeCall => {
  const { ownCall } = context.switchToHttp().getRequest<SignedInRequest>();
  if (ownCall === undefined) throw new Error('A handler without @OpensScopeItself asked for its call.');
  return ownCall;
});
