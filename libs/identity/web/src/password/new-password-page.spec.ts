import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { of } from 'rxjs';
import type { PasswordLink } from '@cairn/identity-domain';
import { identityInterceptor } from '@cairn/identity-session';
import { aSession } from '@cairn/identity-domain/testing';
import { NewPasswordPage } from './new-password-page';

const CLINIC = '0198c0de-0000-7000-8000-000000000003';
const LINK: PasswordLink = {
  email: 'owen@fellgate.example',
  displayName: 'Owen Hartley',
  role: 'clinician',
  clinicName: 'Fellgate Recovery Service',
  expiresAt: '2026-11-24T10:00:00Z',
};
const NEW = 'the heron waits by the third weir';

describe('NewPasswordPage', () => {
  let fixture: ComponentFixture<NewPasswordPage>;
  let root: HTMLElement;
  let server: HttpTestingController;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const box = (): HTMLInputElement => {
    const label = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === 'New password');
    return document.getElementById(label?.htmlFor ?? '') as HTMLInputElement;
  };
  const save = async (password: string): Promise<void> => {
    box().value = password;
    box().dispatchEvent(new Event('input'));
    root.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await settle();
  };
  const open = async (fragment: string | null): Promise<void> => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([identityInterceptor])),
        provideHttpClientTesting(),
        provideRouter([{ path: '**', children: [] }]),
        { provide: ActivatedRoute, useValue: { fragment: of(fragment) } },
      ],
    });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(NewPasswordPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await settle();
  };
  const answerLink = async (): Promise<void> => {
    server.expectOne(`/api/password-links/${CLINIC}.secret`).flush(LINK);
    await settle();
  };
  afterEach(() => root.remove());

  it('says whose it is, saves the new one and signs in with it, in the clinic of the link', async () => {
    await open(`${CLINIC}.secret`);
    await answerLink();
    expect(root.textContent).toContain('Owen Hartley, Fellgate Recovery Service');
    expect(root.querySelector<HTMLInputElement>('input[autocomplete=username]')?.value).toBe(LINK.email);
    await save(NEW);
    const sent = server.expectOne(({ method }) => method === 'POST');
    expect(sent.request.body).toEqual({ password: NEW });
    sent.flush({ id: CLINIC, recordedAt: '2026-11-23T10:00:00Z', version: null });
    await settle();
    const signIn = server.expectOne('/api/session');
    expect(signIn.request.body).toEqual({ email: LINK.email, password: NEW, clinicId: CLINIC });
    signIn.flush(aSession());
    await settle();
    expect(TestBed.inject(Router).url).toBe('/caseload');
  });

  it('keeps what was typed and says what is wrong with it', async () => {
    await open(`${CLINIC}.secret`);
    await answerLink();
    await save('too short');
    expect(root.textContent).toContain('Use at least 15 characters.');
    await save(NEW);
    const message = 'This password is easy to guess.';
    const problem = { type: '', title: '', status: 422, code: 'not-accepted', detail: message, requestId: 'r' };
    server
      .expectOne(({ method }) => method === 'POST')
      .flush({ ...problem, fields: [{ field: 'password', message }] }, { status: 422, statusText: 'x' });
    await settle();
    expect(box().getAttribute('aria-invalid')).toBe('true');
    expect(box().value).toBe(NEW);
  });

  it('says what to do when the link is not open', async () => {
    await open(`${CLINIC}.secret`);
    server.expectOne(`/api/password-links/${CLINIC}.secret`).flush({}, { status: 404, statusText: 'x' });
    await settle();
    expect(root.querySelector('h1')?.textContent).toBe('This link is not open');
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Ask the administrator for a new one.');
  });

  it('asks the server about no link at all when there is none', async () => {
    await open(null);
    server.verify();
    expect(root.querySelector('h1')?.textContent).toBe('This link is not open');
  });
});
