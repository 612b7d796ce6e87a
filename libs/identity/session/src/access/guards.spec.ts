import { Component, ChangeDetectionStrategy } from '@angular/core';
import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SessionStore } from '../session/session-store';
import { aSession } from '@cairn/identity-domain/testing';
import { allowed, homePath, signedIn } from './guards';
import { May } from './may.directive';

@Component({
  imports: [May],
  template: `<button *cairnMay="'record.write'">Log</button><button *cairnMay="'staff.manage'">Invite</button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
class Page {}

describe('access in the browser', () => {
  let router: Router;
  const go = async (url: string, answer: 'nobody' | Parameters<typeof aSession>[0]): Promise<string> => {
    const going = router.navigateByUrl(url);
    await new Promise((resolve) => setTimeout(resolve));
    const [asked] = TestBed.inject(HttpTestingController).match('/api/session');
    if (answer === 'nobody') asked?.flush({}, { status: 401, statusText: 'x' });
    else asked?.flush(aSession(answer));
    await going;
    return router.url;
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'sign-in', children: [] },
          { path: 'staff', component: Page, canActivate: [allowed('staff.manage')] },
          { path: 'caseload', component: Page, canActivate: [signedIn] },
          { path: 'audit', children: [] },
        ]),
      ],
    });
    router = TestBed.inject(Router);
  });

  it('asks nobody in without a sign-in, and remembers where they wanted to go', async () => {
    expect(await go('/caseload?sort=name', 'nobody')).toBe('/sign-in?returnUrl=%2Fcaseload%3Fsort%3Dname');
  });

  it('lets in whose role includes it', async () => {
    expect(await go('/staff', { role: 'clinic_administrator' })).toBe('/staff');
  });

  it('leads anybody else to where they begin', async () => {
    expect(await go('/staff', { role: 'auditor' })).toBe('/audit');
    expect(homePath('clinician')).toBe('/caseload');
  });

  it('asks the server once', async () => {
    await go('/caseload', {});
    await router.navigateByUrl('/staff');
    TestBed.inject(HttpTestingController).verify();
    expect(TestBed.inject(SessionStore).signedIn()?.displayName).toBe('Owen Hartley');
  });

  it('shows a button only to whose role includes it', async () => {
    const { fixture } = await RouterTestingHarness.create();
    await go('/caseload', {});
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const buttons = [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
    expect(buttons).toEqual(['Log']);
  });
});
