import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Reflector } from '@nestjs/core';
import type { Action } from '@cairn/identity-domain';

const ALLOW = 'cairn:allow';
const AUDITED = 'cairn:audited';
const PUBLIC = 'cairn:public';
const WHILE_LOCKED = 'cairn:while-locked';
const OPENS_SCOPE_ITSELF = 'cairn:opens-scope-itself';

/** Which action a member must be allowed to do; `may(role, action)` decides. */
export const Allow = (action: Action): CustomDecorator => SetMetadata(ALLOW, action);

/** The word under which the request stands in the audit trail: `craving.log`. */
export const Audited = (action: string): CustomDecorator => SetMetadata(AUDITED, action);

/** Answers without a sign-in. The handler has no clinic scope and touches no record. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** Answers also while the screen is locked. */
export const WhileLocked = (): CustomDecorator => SetMetadata(WHILE_LOCKED, true);

/**
 * Does slow work on passwords first and opens the clinic scope after it, with the `OwnCall` of the request, so that no
 * connection is held meanwhile. The audit event is then the handler's to bring about.
 */
export const OpensScopeItself = (): CustomDecorator => SetMetadata(OPENS_SCOPE_ITSELF, true);

/** A class or function with decorators on it. */
type Decorated = Parameters<Reflector['getAllAndOverride']>[1][number];

export interface Declaration {
  readonly allow: Action | undefined;
  readonly audited: string | undefined;
  readonly isPublic: boolean;
  readonly whileLocked: boolean;
  readonly opensScopeItself: boolean;
}

/** What a handler declares, itself or through its controller. */
export function declarationOf(reflector: Reflector, handler: Decorated, controller: Decorated): Declaration {
  const read = <T>(key: string): T | undefined =>
    reflector.getAllAndOverride<T | undefined>(key, [handler, controller]);
  return {
    allow: read<Action>(ALLOW),
    audited: read<string>(AUDITED),
    isPublic: read<boolean>(PUBLIC) ?? false,
    whileLocked: read<boolean>(WHILE_LOCKED) ?? false,
    opensScopeItself: read<boolean>(OPENS_SCOPE_ITSELF) ?? false,
  };
}
