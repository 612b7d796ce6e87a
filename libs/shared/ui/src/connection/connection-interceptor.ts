import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { tap } from 'rxjs';
import { ASKS_READINESS, Connection } from './connection';

const UNREACHABLE = new Set([0, 502, 503, 504]);

/** Notices that the record is away: no answer at all, or an answer that says so. The error goes on to whoever asked. */
export const connectionInterceptor: HttpInterceptorFn = (request, next) => {
  if (request.context.get(ASKS_READINESS)) return next(request);
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && UNREACHABLE.has(error.status)) connection.lost();
      },
    }),
  );
};
