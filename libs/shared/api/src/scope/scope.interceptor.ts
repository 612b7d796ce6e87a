import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { firstValueFrom, from, type Observable } from 'rxjs';
import { ProblemError } from '../http/problem-error';
import { ClinicScope } from './clinic-scope';
import type { IdempotencyKey, ScopedRequest } from './scope-call';

const KEY_FORM = /^[\w-]{8,128}$/;

/** Opens the clinic scope around every handler that the access guard let through as a member of a clinic. */
@Injectable()
export class ScopeInterceptor implements NestInterceptor {
  constructor(private readonly scope: ClinicScope) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<ScopedRequest>();
    if (request.scopeCall === undefined) return next.handle();
    const call = { ...request.scopeCall, idempotency: idempotencyOf(request) };
    return from(this.scope.run(call, () => firstValueFrom(next.handle(), { defaultValue: undefined })));
  }
}

function idempotencyOf(request: ScopedRequest): IdempotencyKey | null {
  if (request.method !== 'POST' && request.method !== 'PATCH') return null;
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY_FORM.test(key)) {
    throw new ProblemError(
      400,
      'idempotency-key-missing',
      'Send an Idempotency-Key header of 8 to 128 letters, digits or dashes.',
    );
  }
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest();
  return { key, request: `${request.method} ${request.url}`, bodyHash };
}
