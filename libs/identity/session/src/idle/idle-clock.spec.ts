import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { SessionStore } from '../session/session-store';
import { aSession } from '@cairn/identity-domain/testing';
import { IdleClock } from './idle-clock';

const MINUTE = 60_000;

describe('IdleClock', () => {
  let session: SessionStore;
  let server: HttpTestingController;
  let clock: IdleClock;

  const pass = async (minutes: number): Promise<void> => {
    await jest.advanceTimersByTimeAsync(minutes * MINUTE);
    TestBed.tick();
    await jest.advanceTimersByTimeAsync(0);
  };

  beforeEach(async () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    session = TestBed.inject(SessionStore);
    server = TestBed.inject(HttpTestingController);
    clock = TestBed.inject(IdleClock);
    const signingIn = session.signIn({ email: 'a@b.example', password: 'x', clinicId: null });
    server.expectOne('/api/session').flush(aSession());
    await signingIn;
  });
  afterEach(() => jest.useRealTimers());

  it('warns two minutes before the lock, and not earlier', async () => {
    expect(clock.leftMs()).toBe(15 * MINUTE);
    session.locksIn(2.1 * MINUTE);
    expect(clock.warning()).toBeNull();
    await pass(0.1);
    expect(clock.warning()).toBe(120);
    await pass(0.5);
    expect(clock.warning()).toBe(90);
  });

  it('counts what is done on the page, once a minute, but not against a standing warning', async () => {
    document.dispatchEvent(new KeyboardEvent('keydown'));
    server.expectNone('/api/session/extend');
    session.locksIn(13.9 * MINUTE);
    document.dispatchEvent(new KeyboardEvent('keydown'));
    document.dispatchEvent(new KeyboardEvent('keydown'));
    server.expectOne('/api/session/extend').flush(null);
    await pass(0.02);
    session.locksIn(1.9 * MINUTE);
    document.dispatchEvent(new KeyboardEvent('keydown'));
    server.expectNone('/api/session/extend');
    expect(clock.warning()).not.toBeNull();
  });

  it('asks the server at the end, quietly, and locks as it says', async () => {
    session.locksIn(0.1 * MINUTE);
    await pass(0.12);
    server.expectOne('/api/session').flush(aSession({ locked: true }));
    await pass(0);
    expect(session.locked()).toBe(true);
    expect(clock.leftMs()).toBeNull();
  });

  it('locks at the end although the server does not answer', async () => {
    session.locksIn(0.1 * MINUTE);
    await pass(0.12);
    server.expectOne('/api/session').error(new ProgressEvent('error'));
    await pass(0.02);
    expect(session.locked()).toBe(true);
  });

  it('stays when the person says so, again and again', async () => {
    for (let times = 0; times < 5; times += 1) {
      session.locksIn(1.5 * MINUTE);
      await pass(0.02);
      expect(clock.warning()).not.toBeNull();
      clock.extend();
      server.expectOne('/api/session/extend').flush(null);
      session.locksIn(15 * MINUTE);
      await pass(0.02);
      expect(clock.warning()).toBeNull();
    }
  });
});
