import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseloadRow } from '@cairn/insight-domain';
import { epochDay } from '@cairn/shared-util';
import { caseloadRoutes } from '../caseload.routes';
import { caseloadRow, TODAY } from '../testing/timelines';

describe('CaseloadPage', () => {
  let harness: RouterTestingHarness;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'caseload', children: caseloadRoutes },
          { path: 'patients/:patientId', children: [] },
        ]),
      ],
    });
    http = TestBed.inject(HttpTestingController);
  });
  afterEach(() => http.verify());

  const page = (): HTMLElement => harness.routeNativeElement!;
  const text = (element: Element | null | undefined): string =>
    (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const names = (): string[] => [...page().querySelectorAll('tbody th a')].map(text);
  const button = (label: string): HTMLButtonElement =>
    [...page().querySelectorAll('button')].find((each) => text(each).startsWith(label))!;
  /** Lets the router finish, without waiting for what is asked of the server. */
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  const settle = () => harness.fixture.whenStable();

  async function open(address: string, rows: Partial<CaseloadRow>[], whose = 'mine'): Promise<void> {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    await answer(rows, whose);
  }
  async function answer(rows: Partial<CaseloadRow>[], whose: string): Promise<void> {
    TestBed.tick();
    const request = http.expectOne(`/api/caseload?whose=${whose}`);
    request.flush({ today: TODAY, timeZone: 'Europe/London', rows: rows.map(caseloadRow) });
    await settle();
  }

  const TWO = [
    {
      familyName: 'Orrell',
      cravingDay: [epochDay('2026-11-01'), epochDay('2026-11-22')],
      cravingIntensity: [8, 0],
      use: `${'n'.repeat(25)}k-u`,
      attended: 12,
      booked: 13,
      lastDataDay: '2026-11-18',
    },
    { familyName: 'Ebdon', givenName: 'Marcus', phase: 'residential_rehab' as const, keyWorkerName: null },
  ];

  it('says of each person phase, craving, use, sessions and the age of the data', async () => {
    await open('/caseload', TWO);
    expect(names()).toEqual(['Marcus Ebdon', 'Tamsin Orrell']);
    const [ebdon, orrell] = [...page().querySelectorAll('tbody tr')].map(text);
    expect(orrell).toContain('Aftercare day 12');
    expect(orrell).toContain('last 0 on 22 November');
    expect(orrell).toContain('Used on 1 of 26 known days, 2 days not known.');
    expect(orrell).toContain('12 of 13');
    expect(orrell).toContain('5 days');
    expect(ebdon).toContain('Rehab');
    expect(ebdon).toContain('No craving rated in 28 days.');
    expect(ebdon).toContain('no entry yet');
    expect(ebdon).toContain('nobody yet');
  });

  it('sorts by a head, says so, turns round, and keeps it in the address', async () => {
    await open('/caseload', TWO);
    button('Craving').click();
    await settle();
    const head = () => page().querySelector('th[aria-sort]');
    expect([text(head()), head()?.getAttribute('aria-sort')]).toEqual(['Craving, 28 days', 'descending']);
    expect(names()).toEqual(['Tamsin Orrell', 'Marcus Ebdon']);
    expect(TestBed.inject(Router).url).toBe('/caseload?sort=craving-down');
    button('Craving').click();
    await settle();
    expect(head()?.getAttribute('aria-sort')).toBe('ascending');
    expect(TestBed.inject(Router).url).toBe('/caseload?sort=craving');
  });

  it('reads phase, search and order from the address', async () => {
    await open('/caseload?phase=aftercare&q=orr&sort=use-down', TWO);
    expect(names()).toEqual(['Tamsin Orrell']);
    expect(text(page().querySelector('[role=status]'))).toBe('1 shown of 2 people with an open episode');
    expect(page().querySelector<HTMLInputElement>('input[type=text]')?.value).toBe('orr');
  });

  it('finds while one types, and shows everyone again', async () => {
    await open('/caseload', TWO);
    const box = page().querySelector<HTMLInputElement>('input[type=text]')!;
    box.value = 'nobody';
    box.dispatchEvent(new Event('input'));
    await settle();
    expect(text(page())).toContain('Nobody here fits the phase and the search.');
    button('Show everyone').click();
    await settle();
    expect(names()).toHaveLength(2);
  });

  it('teaches who would stand here, and leads to the whole clinic', async () => {
    await open('/caseload', []);
    expect(text(page())).toContain('You see those whose key worker you are');
    button('Show the whole clinic').click();
    await turn();
    await answer(TWO, 'clinic');
    expect(names()).toHaveLength(2);
    expect(TestBed.inject(Router).url).toBe('/caseload?whose=clinic');
  });

  it('opens a person from the whole line by one link with their name', async () => {
    await open('/caseload', [{ patientId: '01934b5e-0000-7000-8000-00000000abcd' }]);
    const link = page().querySelector('tbody th a');
    expect(link?.getAttribute('href')).toBe('/patients/01934b5e-0000-7000-8000-00000000abcd');
  });

  it('says when it could not be read, and reads again', async () => {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/caseload');
    TestBed.tick();
    http.expectOne('/api/caseload?whose=mine').flush(null, { status: 503, statusText: 'away' });
    await settle();
    expect(text(page().querySelector('[role=alert]'))).toContain('The caseload could not be read.');
    button('Try again').click();
    await answer(TWO, 'mine');
    expect(names()).toHaveLength(2);
  });
});
