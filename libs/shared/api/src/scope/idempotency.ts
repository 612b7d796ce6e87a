import type { PoolClient } from 'pg';
import { ProblemError } from '../http/problem-error';
import type { IdempotencyKey, ScopeCall } from './scope-call';

const CLAIM = {
  name: 'claim-key',
  text: `INSERT INTO idempotency (clinic_id, actor_id, key, request, body_hash) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING RETURNING 1`,
};
const EARLIER = {
  name: 'earlier-answer',
  text: 'SELECT request, body_hash, response FROM idempotency WHERE clinic_id = $1 AND actor_id = $2 AND key = $3',
};

interface Earlier {
  readonly request: string;
  readonly body_hash: Buffer;
  readonly response: unknown;
}

/**
 * Claims the key for this transaction; a second request with the same key waits here for the first to end. Answers
 * null when the work is to be done, or the answer that was given before. The same key with another request is refused.
 */
export async function claimKey(
  client: PoolClient,
  { caller }: ScopeCall,
  { key, request, bodyHash }: IdempotencyKey,
): Promise<{ response: unknown } | null> {
  const claimed = await client.query({ ...CLAIM, values: [caller.clinicId, caller.actorId, key, request, bodyHash] });
  if (claimed.rowCount === 1) return null;
  const { rows } = await client.query<Earlier>({ ...EARLIER, values: [caller.clinicId, caller.actorId, key] });
  const earlier = rows[0];
  if (earlier === undefined || earlier.request !== request || !earlier.body_hash.equals(bodyHash)) {
    throw new ProblemError(422, 'key-reused', 'This Idempotency-Key was used for another request. Send a new key.');
  }
  return { response: earlier.response };
}
