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
  return {
    key,
    request: `${request.method} ${request.url}`,
    bodyHash: hashOf(request.body),
    about: aboutWhom(request),
  };
}

/** A body that is nested too deeply to be written down again is of no use to anybody. */
function hashOf(body: unknown): Buffer {
  try {
    return createHash('sha256')
      .update(JSON.stringify(body ?? null))
      .digest();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError(400, 'malformed', `The request is nested too deeply${inField(body)}.`);
  }
}

/** The field that holds the depths, where the body names one. */
function inField(body: unknown): string {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return '';
  const deep = Object.entries(body).find(([, value]) => typeof value === 'object' && value !== null);
  return deep === undefined ? '' : ` in "${deep[0].slice(0, 60)}"`;
}

/** The patient in the path: whoever gets an earlier answer again gets it about them. */
function aboutWhom({ params }: ScopedRequest): string[] {
  const patientId: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'patientId') : null;
  return typeof patientId === 'string' ? [patientId] : [];
}
