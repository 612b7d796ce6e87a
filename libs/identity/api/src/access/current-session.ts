import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { ScopedRequest } from '@cairn/shared-api';
import type { Session } from '../sessions/session.service';

/** A request that the access guard let through as somebody's. */
export interface SignedInRequest extends ScopedRequest {
  session?: Session;
}

/** The sign-in of the request. Only for handlers that are not public. */
export const CurrentSession = createParamDecorator((_data: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<SignedInRequest>();
  if (session === undefined) throw new Error('A public handler asked for the sign-in.');
  return session;
});
