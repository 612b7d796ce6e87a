import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AuditEntry, AuditPage } from '@cairn/identity-domain';
import { AuditTrailPage } from './audit-page';

const PATIENT = '0198c0de-0000-7000-8000-000000000031';
const id = (number: number): string => `0198c0de-0000-7000-8000-${String(number).padStart(12, '0')}`;
const anEntry = (number: number, changes: Partial<AuditEntry> = {}): AuditEntry => ({
  id: id(number),
  at: '2026-11-23T10:42:00.000Z',
  actorName: 'Owen Hartley',
  action: 'craving.log',
  outcome: 'done',
  patientIds: [],
  requestId: 'r',
  ...changes,
});

describe('AuditTrailPage', () => {
  let fixture: ComponentFixture<AuditTrailPage>;
  let root: HTMLElement;
  let server: HttpTestingController;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const asked = (): TestRequest => server.expectOne(({ url }) => url === '/api/audit');
  const answer = async (page: AuditPage): Promise<void> => {
    asked().flush(page);
    await settle();
  };
  const rows = (): string[] =>
    [...root.querySelectorAll('tbody tr')].map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim());
  const press = async (name: RegExp): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => name.test(textContent))?.click();
    await settle();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    server = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AuditTrailPage);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    TestBed.tick();
    server
      .expectOne('/api/staff/names')
      .flush([{ membershipId: id(7), displayName: 'Leah Castell', role: 'team_lead', active: true }]);
  });
  afterEach(() => root.remove());

  it('shows who did what, when, and about whom', async () => {
    await answer({ entries: [anEntry(1, { patientIds: [PATIENT], outcome: 'refused' })], next: null });
    expect(rows()[0]).toContain('Mon 23 November, 10:42');
    expect(rows()[0]).toContain('Owen Hartley');
    expect(rows()[0]).toContain('Refused');
    expect(rows()[0]).toContain(PATIENT);
  });

  it('says what was asked in words, with its name beside them, and the name alone where there are no words', async () => {
    await answer({ entries: [anEntry(2), anEntry(1, { action: 'gone.action' })], next: null });
    expect(rows()[0]).toContain('Logged a craving craving.log');
    expect(rows()[1]).toContain('gone.action');
  });

  it('goes on where the last page ended', async () => {
    await answer({ entries: [anEntry(2)], next: 'cursor-1' });
    await press(/Show older/);
    const sent = asked();
    expect(sent.request.params.get('cursor')).toBe('cursor-1');
    sent.flush({ entries: [anEntry(1)], next: null });
    await settle();
    expect(rows()).toHaveLength(2);
    expect(root.textContent).not.toContain('Show older');
  });

  it('narrows to a colleague and to a person, and back to all', async () => {
    await answer({ entries: [anEntry(1, { patientIds: [PATIENT] })], next: null });
    const select = root.querySelector('select') as HTMLSelectElement;
    select.value = id(7);
    select.dispatchEvent(new Event('change'));
    await settle();
    const narrowed = asked();
    expect(narrowed.request.params.get('actor')).toBe(id(7));
    narrowed.flush({ entries: [anEntry(1, { patientIds: [PATIENT] })], next: null });
    await settle();
    await press(new RegExp(PATIENT));
    const about = asked();
    expect(about.request.params.get('patient')).toBe(PATIENT);
    about.flush({ entries: [], next: null });
    await settle();
    expect(root.textContent).toContain('No request fits.');
    await press(/Show all/);
    expect(asked().request.params.keys()).toEqual([]);
  });

  it('says that it could not be read, and tries again', async () => {
    asked().flush({}, { status: 500, statusText: 'x' });
    await settle();
    expect(root.querySelector('[role=alert]')?.textContent).toContain('The trail could not be read.');
    await press(/Try again/);
    await answer({ entries: [anEntry(1)], next: null });
    expect(rows()).toHaveLength(1);
  });
});
