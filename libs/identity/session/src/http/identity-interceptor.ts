import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpHandlerFn,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, from, type Observable, retry, switchMap, tap, throwError, timer } from 'rxjs';
import { SESSION } from '@cairn/identity-domain';
import { SessionStore } from '../session/session-store';
import { BACKGROUND } from './background';
import { IdempotencyKeys } from './idempotency-keys';

const AWAY = new Set([0, 502, 503, 504]);
/** Waits between the quiet tries of a read, in milliseconds; together longer than a restart of the database. */
const WAITS = [1_000, 2_000, 3_000, 5_000, 8_000];

type Next = Observable<HttpEvent<unknown>>;

/**
 * Between the dashboard and its API: names each write so that it is done once, goes on after an unlock, leads to the
 * sign-in when nobody is signed in, and reads again, quietly, while the record is away.
 */
export const identityInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/') || request.url === '/api/ready') return next(request);
  const access = new Access(inject(SessionStore), inject(IdempotencyKeys), inject(Router));
  return access.send(request, next);
};

class Access {
  constructor(
    private readonly session: SessionStore,
    private readonly keys: IdempotencyKeys,
    private readonly router: Router,
  ) {}

  send(request: HttpRequest<unknown>, next: HttpHandlerFn): Next {
    const named = this.named(request);
    return next(named).pipe(
      tap((event) => this.noteAnswer(request, event)),
      request.method === 'GET' ? retry({ delay: (error, count) => waitFor(error, count) }) : tap(),
      tap({ error: (error: unknown) => this.noteRefusal(request, error) }),
      catchError((error: unknown) => this.afterUnlock(error, () => this.send(request, next))),
    );
  }

  private named(request: HttpRequest<unknown>): HttpRequest<unknown> {
    const headers: Record<string, string> = {};
    const writes = request.method === 'POST' || request.method === 'PATCH';
    if (writes && !request.headers.has('idempotency-key')) headers['idempotency-key'] = this.keys.keyFor(request);
    if (request.context.get(BACKGROUND.token)) headers['x-cairn-background'] = '1';
    return request.clone({ setHeaders: headers });
  }

  private noteAnswer(request: HttpRequest<unknown>, event: HttpEvent<unknown>): void {
    if (!(event instanceof HttpResponse)) return;
    this.keys.answered(request);
    const locksAt = Date.parse(event.headers.get('cairn-locks-at') ?? '');
    const now = Date.parse(event.headers.get('date') ?? '');
    if (Number.isFinite(locksAt)) this.session.locksIn(locksAt - (Number.isFinite(now) ? now : Date.now()));
  }

  private noteRefusal(request: HttpRequest<unknown>, error: unknown): void {
    if (!(error instanceof HttpErrorResponse)) return;
    if (error.status >= 400 && error.status < 500 && error.status !== 423) this.keys.answered(request);
    if (error.status === 401 && request.url !== `/api/${SESSION}`) this.toSignIn();
  }

  private afterUnlock(error: unknown, again: () => Next): Next {
    const isLocked = error instanceof HttpErrorResponse && error.status === 423;
    if (!isLocked || this.session.signedIn() === null) return throwError(() => error);
    const unlocked = this.session.wasLocked().then(() => this.session.whenUnlocked());
    return from(unlocked).pipe(switchMap(() => (this.session.signedIn() === null ? throwError(() => error) : again())));
  }

  private toSignIn(): void {
    this.session.wasSignedOut();
    const returnUrl = this.router.url;
    if (!returnUrl.startsWith('/sign-in')) void this.router.navigate(['/sign-in'], { queryParams: { returnUrl } });
  }
}

function waitFor(error: unknown, count: number): Observable<unknown> {
  const wait = WAITS[count - 1];
  const isAway = error instanceof HttpErrorResponse && AWAY.has(error.status);
  return isAway && wait !== undefined ? timer(wait) : throwError(() => error);
}
