import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { firstValueFrom } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { aSession } from '@cairn/identity-domain/testing';
import { BACKGROUND } from './background';
import { identityInterceptor } from './identity-interceptor';

describe('identityInterceptor', () => {
  let http: HttpClient;
  let server: HttpTestingController;
  let session: SessionStore;

  const signIn = async (): Promise<void> => {
    const loading = session.load();
    server.expectOne('/api/session').flush(aSession());
    await loading;
  };
  const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
  const keyOf = (sent: TestRequest): string | null => sent.request.headers.get('idempotency-key');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([identityInterceptor])),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
      ],
    });
    http = TestBed.inject(HttpClient);
    server = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionStore);
  });
  afterEach(() => {
    jest.useRealTimers();
    server.verify();
  });

  it('gives a submit one key until it is answered, and the next submit another', async () => {
    const post = () => firstValueFrom(http.post('/api/cravings', { intensity: 0 }));
    const lost = post();
    const first = server.expectOne('/api/cravings');
    first.error(new ProgressEvent('error'));
    await expect(lost).rejects.toMatchObject({ status: 0 });
    const again = post();
    const second = server.expectOne('/api/cravings');
    expect(keyOf(second)).toBe(keyOf(first));
    second.flush({});
    await again;
    const anew = post();
    const third = server.expectOne('/api/cravings');
    expect(keyOf(third)).not.toBe(keyOf(first));
    third.flush({});
    await anew;
  });

  it('gives another key to another content, and after a refusal', async () => {
    const one = firstValueFrom(http.post('/api/cravings', { intensity: 11 })).catch(() => null);
    const first = server.expectOne('/api/cravings');
    first.flush({}, { status: 422, statusText: 'x' });
    await one;
    const two = firstValueFrom(http.post('/api/cravings', { intensity: 11 })).catch(() => null);
    const second = server.expectOne('/api/cravings');
    expect(keyOf(second)).not.toBe(keyOf(first));
    second.flush({});
    await two;
  });

  it('waits for the unlock and then sends the same again, under the same key', async () => {
    await signIn();
    const saved = firstValueFrom(http.post('/api/cravings', { intensity: 4 }));
    const locked = server.expectOne('/api/cravings');
    locked.flush({}, { status: 423, statusText: 'Locked' });
    await settle();
    expect(session.locked()).toBe(true);
    server.expectNone('/api/cravings');

    const unlocking = session.unlock('the heron waits by the weir');
    server.expectOne('/api/session/unlock').flush(null);
    await settle();
    server.expectOne('/api/session').flush(aSession());
    await unlocking;
    await settle();
    const again = server.expectOne('/api/cravings');
    expect(keyOf(again)).toBe(keyOf(locked));
    again.flush({ id: '1' });
    await expect(saved).resolves.toEqual({ id: '1' });
    expect(session.locked()).toBe(false);
  });

  it('leads to the sign-in and back when nobody is signed in any more', async () => {
    await signIn();
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/patients/1?range=12');
    const read = firstValueFrom(http.get('/api/timeline')).catch(() => null);
    server.expectOne('/api/timeline').flush({}, { status: 401, statusText: 'x' });
    await read;
    await settle();
    expect(session.signedIn()).toBeNull();
    expect(router.parseUrl(router.url).queryParams).toEqual({ returnUrl: '/patients/1?range=12' });
  });

  it('reads again, quietly, while the record is away, and gives up in the end', async () => {
    jest.useFakeTimers();
    const read = firstValueFrom(http.get('/api/timeline'));
    server.expectOne('/api/timeline').flush({}, { status: 503, statusText: 'x' });
    await jest.advanceTimersByTimeAsync(1000);
    server.expectOne('/api/timeline').flush({ days: 0 });
    await expect(read).resolves.toEqual({ days: 0 });

    const never = firstValueFrom(http.get('/api/timeline')).catch((error: unknown) => error);
    for (const wait of [0, 1000, 2000, 3000, 5000, 8000]) {
      await jest.advanceTimersByTimeAsync(wait);
      server.expectOne('/api/timeline').flush({}, { status: 503, statusText: 'x' });
    }
    await expect(never).resolves.toMatchObject({ status: 503 });
  });

  it('never sends a write twice by itself', async () => {
    jest.useFakeTimers();
    const write = firstValueFrom(http.post('/api/cravings', {})).catch((error: unknown) => error);
    server.expectOne('/api/cravings').flush({}, { status: 503, statusText: 'x' });
    await jest.advanceTimersByTimeAsync(60_000);
    await expect(write).resolves.toMatchObject({ status: 503 });
  });

  it('knows from every answer when the screen locks, by this browser’s clock', async () => {
    await signIn();
    const read = firstValueFrom(http.get('/api/timeline'));
    const headers = { date: 'Mon, 23 Nov 2026 10:00:00 GMT', 'cairn-locks-at': '2026-11-23T10:15:00.000Z' };
    const before = Date.now();
    server.expectOne('/api/timeline').flush({}, { headers });
    await read;
    expect(session.locksAtMs()).toBeGreaterThanOrEqual(before + 15 * 60_000);
    expect(session.locksAtMs()).toBeLessThan(before + 15 * 60_000 + 2_000);
  });

  it('marks what runs in the background, and leaves other addresses alone', async () => {
    const quiet = firstValueFrom(http.get('/api/session', { context: BACKGROUND.context() }));
    const sent = server.expectOne('/api/session');
    expect(sent.request.headers.get('x-cairn-background')).toBe('1');
    sent.flush({});
    await quiet;
    const other = firstValueFrom(http.post('/elsewhere', {}));
    const alone = server.expectOne('/elsewhere');
    expect(keyOf(alone)).toBeNull();
    alone.flush({});
    await other;
  });
});
