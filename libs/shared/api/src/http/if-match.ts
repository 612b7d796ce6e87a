import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ProblemError } from './problem-error';

/** The version that an edit is based on, from `If-Match: "3"`. 428 when it is not said. */
export const IfMatch = createParamDecorator((_data: unknown, context: ExecutionContext): number => {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  if (version === undefined) {
    throw new ProblemError(
      428,
      'if-match-missing',
      'Say which version is edited: send If-Match with the ETag that was read.',
    );
  }
  return Number(version);
});

/** Names the version of what is sent. */
export function sendVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', `"${version}"`);
}
