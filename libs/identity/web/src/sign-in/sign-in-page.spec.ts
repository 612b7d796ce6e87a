import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { Demo } from '@cairn/identity-domain';
import { identityInterceptor } from '@cairn/identity-session';
import { aSession } from '@cairn/identity-domain/testing';
import { SignInPage } from './sign-in-page';

const DEMO: Demo = {
  running: true,
  anchorDay: '2026-11-20',
  daysOld: 3,
  accounts: [
    {
      email: 'owen.hartley@fellgate.example',
      password: 'kettle-otter-slate-morning',
      displayName: 'Owen Hartley',
      role: 'clinician',
      clinicName: 'Fellgate Recovery Service',
    },
  ],
};
const NO_DEMO: Demo = { running: false, anchorDay: null, daysOld: null, accounts: [] };

describe('SignInPage', () => {
  let fixture: ComponentFixture<SignInPage>;
  let root: HTMLElement;
  let server: HttpTestingController;

  const open = async (demo: Demo): Promise<void> => {
    fixture = TestBed.createComponent(SignInPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    TestBed.tick();
    server.expectOne('/api/demo').flush(demo);
    await fixture.whenStable();
  };
  /** What follows an answer happens in the turns after it. */
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const field = (label: string): HTMLInputElement => {
    const found = [...root.querySelectorAll('label')].find(({ textContent }) => textContent === label);
    return document.getElementById(found?.htmlFor ?? '') as HTMLInputElement;
  };
  const type = (label: string, text: string): void => {
    field(label).value = text;
    field(label).dispatchEvent(new Event('input'));
  };
  const press = async (name: RegExp): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => name.test(textContent.trim()))?.click();
    await settle();
  };
  const alertWords = (): string | undefined => root.querySelector('[role=alert]')?.textContent.trim();
  const refuse = async (status: number, code: string, detail: string): Promise<void> => {
    const problem = { type: 'about:blank', title: '', status, code, detail, requestId: 'r' };
    server.expectOne('/api/session').flush(problem, { status, statusText: 'x' });
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
  });
  afterEach(() => root.remove());

  it('asks for both before it asks the server', async () => {
    await open(NO_DEMO);
    await press(/^Sign in$/);
    server.expectNone('/api/session');
    expect(root.textContent).toContain('Enter an e-mail address');
    expect(root.textContent).toContain('Enter your password.');
    expect(document.activeElement).toBe(field('Work e-mail'));
  });

  it('signs in and goes to where the person was', async () => {
    await open(NO_DEMO);
    fixture.componentRef.setInput('returnUrl', '/patients/1?range=12');
    type('Work e-mail', 'owen.hartley@fellgate.example');
    type('Password', 'kettle-otter-slate-morning');
    await press(/^Sign in$/);
    const sent = server.expectOne('/api/session');
    expect(sent.request.body).toEqual({
      email: 'owen.hartley@fellgate.example',
      password: 'kettle-otter-slate-morning',
      clinicId: null,
    });
    sent.flush(aSession());
    await settle();
    expect(TestBed.inject(Router).url).toBe('/patients/1?range=12');
  });

  it('says in words why it was refused, and how long to wait', async () => {
    await open(NO_DEMO);
    type('Work e-mail', 'owen.hartley@fellgate.example');
    type('Password', 'wrong');
    await press(/^Sign in$/);
    await refuse(401, 'wrong-credentials', 'This e-mail address and password do not belong together.');
    expect(alertWords()).toBe('This e-mail address and password do not belong together.');
    await press(/^Sign in$/);
    await refuse(429, 'too-many-tries', 'Too many tries. Try again in 4 minutes.');
    expect(alertWords()).toBe('Too many tries. Try again in 4 minutes.');
    expect(field('Work e-mail').value).toBe('owen.hartley@fellgate.example');
  });

  it('shows the password on request', async () => {
    await open(NO_DEMO);
    expect(field('Password').type).toBe('password');
    await press(/^Show$/);
    expect(field('Password').type).toBe('text');
    expect(root.querySelector('[aria-label="Show password"]')?.getAttribute('aria-pressed')).toBe('true');
  });

  it('offers the demo accounts while the demo runs, and says how old it is', async () => {
    await open(DEMO);
    expect(root.textContent).toContain('Its days end on 20 November 2026, 3 days ago.');
    expect(root.textContent).toContain('npm run db:reset');
    await press(/Owen Hartley/);
    expect(server.expectOne('/api/session').request.body).toMatchObject({ email: 'owen.hartley@fellgate.example' });
  });

  it('offers none where no demo runs', async () => {
    await open(NO_DEMO);
    expect(root.textContent).not.toContain('demo');
  });

  it('asks which clinic when there are several', async () => {
    await open(DEMO);
    await press(/Owen Hartley/);
    const clinics = [
      { clinicId: '0198c0de-0000-7000-8000-000000000007', clinicName: 'Fellgate' },
      { clinicId: '0198c0de-0000-7000-8000-000000000008', clinicName: 'Harbour Lane' },
    ];
    server.expectOne('/api/session').flush({ clinics });
    await settle();
    await press(/^Harbour Lane$/);
    expect(server.expectOne('/api/session').request.body).toMatchObject({ clinicId: clinics[1]?.clinicId });
  });
});
