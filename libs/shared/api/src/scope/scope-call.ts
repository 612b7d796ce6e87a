import type { FastifyRequest } from 'fastify';

/** Who asks: a member of one clinic, by ids only. */
export interface Caller {
  readonly clinicId: string;
  readonly clinicName: string;
  /** Membership id of the person who asks. */
  readonly actorId: string;
  readonly accountId: string;
  /** Names the sign-in in the audit trail without giving it away. */
  readonly session: string;
  /** IANA zone that decides the clinic's days. */
  readonly timeZone: string;
  readonly role: string;
  readonly displayName: string;
}

/** The key under which a write is done at most once. */
export interface IdempotencyKey {
  readonly key: string;
  /** Method and path. */
  readonly request: string;
  readonly bodyHash: Buffer;
  /** Patients whom the path names; asked again, the earlier answer is about them. */
  readonly about: readonly string[];
}

/** One request as the clinic scope runs it. */
export interface ScopeCall {
  readonly caller: Caller;
  /** What is done, for the audit trail: `craving.log`. */
  readonly action: string;
  readonly requestId: string;
  readonly idempotency: IdempotencyKey | null;
  /** True where a person asks with a link that `caller` made for them: the trail names no member for it. */
  readonly byLink?: boolean;
}

/** A request that the access guard has let through carries what the scope needs. Absent on public routes. */
export interface ScopedRequest extends FastifyRequest {
  scopeCall?: Omit<ScopeCall, 'idempotency'>;
}
