import type { PoolClient } from 'pg';
import { isSilent } from '../http/database-problem';

/**
 * Ends a connection whose statement was given up on without an answer. It would still be waiting for it, and so would
 * whoever got it from the pool next; the pool takes no connection back that has ended.
 */
export function cutSilent(client: PoolClient, error: unknown): void {
  if (isSilent(error)) client.end().catch(() => undefined);
}
