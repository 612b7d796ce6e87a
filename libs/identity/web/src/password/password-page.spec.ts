import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { identityInterceptor } from '@cairn/identity-session';
import { Toaster } from '@cairn/shared-ui';
import { PasswordPage } from './password-page';

const NOW = 'a lantern over quiet water';
const NEW = 'the heron waits by the third weir';

describe('PasswordPage', () => {
  let fixture: ComponentFixture<PasswordPage>;
  let root: HTMLElement;
  let server: HttpTestingController;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const box = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
  };
  const type = (label: string, text: string): void => {
    box(label).value = text;
    box(label).dispatchEvent(new Event('input'));
  };
  const send = async (): Promise<void> => {
    [...root.querySelectorAll('button')]
      .find(({ textContent }) => textContent.trim() === 'Change the password')
      ?.click();
    await settle();
  };
  const sent = (): TestRequest => server.expectOne('/api/account/password');
  const refuse = async (field: string, message: string): Promise<void> => {
    const problem = { type: '', title: '', status: 422, code: 'not-accepted', detail: message, requestId: 'r' };
    sent().flush({ ...problem, fields: [{ field, message }] }, { status: 422, statusText: 'x' });
    await settle();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([identityInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(PasswordPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settle();
  });
  afterEach(() => root.remove());

  it('tells a password manager which is which, and asks for both before it asks the server', async () => {
    expect(box('Password you have now').autocomplete).toBe('current-password');
    expect(box('New password').autocomplete).toBe('new-password');
    type('New password', 'too short');
    await send();
    server.expectNone('/api/account/password');
    expect(root.textContent).toContain('Enter the password you have now.');
    expect(root.textContent).toContain('Use at least 15 characters.');
  });

  it('sends both, without an idempotency key', async () => {
    type('Password you have now', NOW);
    type('New password', NEW);
    await send();
    const { request } = sent();
    expect(request.method).toBe('PUT');
    expect(request.headers.has('idempotency-key')).toBe(false);
    expect(request.body).toEqual({ currentPassword: NOW, newPassword: NEW });
  });

  it('says that it is changed and empties the boxes', async () => {
    const shown = jest.spyOn(TestBed.inject(Toaster), 'show');
    type('Password you have now', NOW);
    type('New password', NEW);
    await send();
    sent().flush({ id: '0198c0de-0000-7000-8000-000000000001', recordedAt: '2026-11-23T10:00:00Z', version: null });
    await settle();
    expect(shown).toHaveBeenCalledWith({ words: 'Your password is changed. Your other sign-ins have ended.' });
    expect(box('Password you have now').value).toBe('');
    expect(box('New password').value).toBe('');
    expect(root.textContent).not.toContain('Enter the password you have now.');
  });

  it.each([
    ['currentPassword', 'Password you have now', 'This is not the password you have now.'],
    ['newPassword', 'New password', 'This password is easy to guess.'],
  ])('puts what the server refuses about %s at its field', async (field, label, message) => {
    type('Password you have now', NOW);
    type('New password', NEW);
    await send();
    await refuse(field, message);
    expect(box(label).getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector('[role=group]')?.textContent).toContain(message);
    expect(box('New password').value).toBe(NEW);
  });
});
