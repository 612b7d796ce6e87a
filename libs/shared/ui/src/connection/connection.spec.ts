import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { Connection } from './connection';
import { connectionInterceptor } from './connection-interceptor';

describe('Connection', () => {
  let server: HttpTestingController;
  let connection: Connection;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([connectionInterceptor])), provideHttpClientTesting()],
    });
    server = TestBed.inject(HttpTestingController);
    connection = TestBed.inject(Connection);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  async function answer(status: number): Promise<void> {
    const asked = firstValueFrom(TestBed.inject(HttpClient).get('/api/caseload')).catch(() => null);
    const request = server.expectOne('/api/caseload');
    if (status === 0) request.error(new ProgressEvent('error'));
    else request.flush({}, { status, statusText: 'said so' });
    await asked;
  }

  it.each([0, 502, 503, 504])('is lost when a request ends with %i', async (status) => {
    await answer(status);
    expect(connection.isReachable()).toBe(false);
  });

  it.each([200, 404, 409, 500])('is not lost when a request is answered with %i', async (status) => {
    await answer(status);
    expect(connection.isReachable()).toBe(true);
  });

  it('asks again by itself, waits longer each time, and counts the recovery', async () => {
    connection.lost();
    jest.advanceTimersByTime(2_000);
    server.expectOne('/api/ready').flush('', { status: 503, statusText: 'away' });
    await jest.advanceTimersByTimeAsync(2_900);
    server.expectNone('/api/ready');
    await jest.advanceTimersByTimeAsync(100);
    server.expectOne('/api/ready').flush('ready');
    await jest.advanceTimersByTimeAsync(0);
    expect(connection.isReachable()).toBe(true);
    expect(connection.recoveries()).toBe(1);
    await jest.advanceTimersByTimeAsync(60_000);
    server.expectNone('/api/ready');
  });
});
