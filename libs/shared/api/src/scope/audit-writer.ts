import type { PoolClient } from 'pg';
import { uuidv7 } from '@cairn/shared-util';
import { auditLeaf, type AuditLeaf } from './audit-leaf';
import type { ScopeCall } from './scope-call';

interface Finished {
  readonly call: ScopeCall;
  readonly outcome: AuditLeaf['outcome'];
  readonly patientIds: readonly string[];
  /** The receipt to keep with the idempotency key. */
  readonly answer: unknown;
}

const EVENT = `INSERT INTO audit_event (clinic_id, at, id, actor_id, session, action, outcome, request_id, leaf)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING clinic_id, at, id`;
const SUBJECTS = `INSERT INTO audit_subject (clinic_id, at, event_id, patient_id)
  SELECT event.clinic_id, event.at, event.id, patient_id FROM event, unnest($10::uuid[]) AS patient_id
  ON CONFLICT DO NOTHING`;
const AUDIT = { name: 'audit', text: `WITH event AS (${EVENT}) ${SUBJECTS}` };
const AUDIT_AND_KEY = {
  name: 'audit-and-key',
  text: `WITH event AS (${EVENT}), kept AS (
    UPDATE idempotency SET status = 200, response = $11 WHERE clinic_id = $1 AND actor_id = $12 AND key = $13
  ) ${SUBJECTS}`,
};

/** Writes the audit event, the people it was about and the kept answer in one statement of the request's transaction. */
export async function writeAudit(client: PoolClient, { call, outcome, patientIds, answer }: Finished): Promise<void> {
  const { caller, action, requestId, idempotency, byLink = false } = call;
  const event: AuditLeaf = {
    clinicId: caller.clinicId,
    at: new Date().toISOString(),
    id: uuidv7(),
    actorId: byLink ? null : caller.actorId,
    session: caller.session,
    action,
    outcome,
    requestId,
    patientIds,
  };
  const values: unknown[] = [
    event.clinicId,
    event.at,
    event.id,
    event.actorId,
    event.session,
    event.action,
    event.outcome,
    event.requestId,
    auditLeaf(event),
    patientIds,
  ];
  if (idempotency === null) await client.query({ ...AUDIT, values });
  else {
    values.push(JSON.stringify(answer ?? null), caller.actorId, idempotency.key);
    await client.query({ ...AUDIT_AND_KEY, values });
  }
}
