import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { type Type } from '@angular/core';
import { provideRouter } from '@angular/router';
import { identityInterceptor, SessionStore } from '@cairn/identity-session';
import { aSession } from '@cairn/identity-domain/testing';
import { IdleWarning } from './idle-warning';
import { LockOverlay } from './lock-overlay';

// jsdom knows the element and not its methods.
HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

describe('the lock', () => {
  let fixture: ComponentFixture<unknown>;
  let root: HTMLElement;
  let server: HttpTestingController;
  let session: SessionStore;

  const open = async (component: Type<unknown>): Promise<void> => {
    const loading = session.load();
    server.expectOne('/api/session').flush(aSession());
    await loading;
    fixture = TestBed.createComponent(component);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  };
  /** What follows an answer happens in the turns after it. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const isOpen = (): boolean => root.querySelector('dialog')?.open ?? false;
  const press = async (name: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.trim() === name)?.click();
    await settle();
  };
  const typePassword = (text: string): void => {
    const box = root.querySelector<HTMLInputElement>('input[type=password]');
    if (!box) throw new Error('no password box');
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  const lock = async (): Promise<void> => {
    await session.wasLocked();
    await settle();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([identityInterceptor])),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    session = TestBed.inject(SessionStore);
  });
  afterEach(() => root.remove());

  describe('LockOverlay', () => {
    it('lies over the page only while the screen is locked, with the focus on the password', async () => {
      await open(LockOverlay);
      expect(isOpen()).toBe(false);
      await lock();
      expect(isOpen()).toBe(true);
      expect(root.textContent).toContain('What you typed is kept.');
      expect(document.activeElement).toBe(root.querySelector('input[type=password]'));
    });

    it('comes back when the browser lets it be closed', async () => {
      await open(LockOverlay);
      await lock();
      root.querySelector('dialog')?.close();
      expect(isOpen()).toBe(true);
    });

    it('says that a password is wrong, empties the box and stays', async () => {
      await open(LockOverlay);
      await lock();
      typePassword('not it');
      await press('Unlock');
      const message = 'This is not your password.';
      const problem = { type: '', title: '', status: 422, code: 'not-accepted', detail: message, requestId: 'r' };
      const sent = server.expectOne('/api/session/unlock');
      sent.flush({ ...problem, fields: [{ field: 'password', message }] }, { status: 422, statusText: 'x' });
      await settle();
      expect(root.textContent).toContain(message);
      expect(isOpen()).toBe(true);
    });

    it('goes with the right password', async () => {
      await open(LockOverlay);
      await lock();
      typePassword('kettle-otter-slate-morning');
      await press('Unlock');
      const sent = server.expectOne('/api/session/unlock');
      expect(sent.request.body).toEqual({ password: 'kettle-otter-slate-morning' });
      sent.flush(null);
      await new Promise((resolve) => setTimeout(resolve));
      server.expectOne('/api/session').flush(aSession());
      await settle();
      expect(isOpen()).toBe(false);
    });
  });

  describe('IdleWarning', () => {
    const left = async (seconds: number): Promise<void> => {
      session.locksIn(seconds * 1000);
      await settle();
    };

    it('appears two minutes before and says how long there is', async () => {
      await open(IdleWarning);
      await left(125);
      expect(isOpen()).toBe(false);
      await left(90);
      expect(isOpen()).toBe(true);
      expect(root.textContent).toMatch(/The screen locks in\s+1 minute (29|30|31) seconds/);
    });

    it('is answered by staying, and goes', async () => {
      await open(IdleWarning);
      await left(90);
      await press('Stay signed in');
      server.expectOne('/api/session/extend').flush(null);
      await left(900);
      expect(isOpen()).toBe(false);
    });

    it('takes Esc for staying', async () => {
      await open(IdleWarning);
      await left(90);
      root.querySelector('dialog')?.close();
      await settle();
      server.expectOne('/api/session/extend').flush(null);
    });

    it('can lock at once', async () => {
      await open(IdleWarning);
      await left(90);
      await press('Lock now');
      await new Promise((resolve) => setTimeout(resolve));
      server.expectOne('/api/session/lock').flush(null);
      await settle();
      expect(session.locked()).toBe(true);
      expect(isOpen()).toBe(false);
    });
  });
});
