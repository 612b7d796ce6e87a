import type { FastifyRequest } from 'fastify';
import { ProblemError } from '@cairn/shared-api';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null);

/** Whether the browser itself says that the request comes from a page of this host. */
function isOwn({ headers }: FastifyRequest): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site === 'same-origin' : hostOf(origin) === host;
}

const hasBody = ({ headers }: FastifyRequest): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

const isJson = ({ headers }: FastifyRequest): boolean =>
  /^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '');

/**
 * Refuses a write that another site's page could have sent: it must come from a page of this host, by `Origin` or
 * `Sec-Fetch-Site`, and its body must be JSON, which no plain form can send.
 */
export function assertSameOrigin(request: FastifyRequest): void {
  if (SAFE.has(request.method)) return;
  if (!isOwn(request)) {
    throw new ProblemError(403, 'wrong-origin', 'This request did not come from a page of this address.');
  }
  if (hasBody(request) && !isJson(request)) throw new ProblemError(415, 'unsupported-type', 'Send application/json.');
}
