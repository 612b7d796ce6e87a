import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { allByRole, byRole } from '@cairn/shared-ui/testing';
import { emptyTimeline, PATIENT_ID } from '../testing/timelines';
import { CopingCard } from './coping-card';

const told = (number: number, more: object) => ({
  id: `019c9f20-0000-7000-8000-0000000001${String(number).padStart(2, '0')}`,
  patientId: PATIENT_ID,
  episodeId: null,
  recordedBy: PATIENT_ID,
  recordedByName: 'Owen Hartley',
  recordedAt: '2026-11-02T10:05:00+00:00',
  replaces: null,
  correctionReason: null,
  standing: true,
  occurredAt: '2026-11-02T10:00:00+00:00',
  localDay: '2026-11-02',
  substance: 'ketamine',
  intensity: 6,
  worst24h: null,
  durationMinutes: null,
  timesSinceLast: null,
  triggers: ['money'],
  coping: ['call_someone'],
  actedOn: 'no',
  copingHelped: 7,
  source: 'patient',
  note: '',
  checkInId: null,
  ...more,
});

describe('CopingCard', () => {
  let fixture: ComponentFixture<CopingCard>;
  let http: HttpTestingController;
  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(CopingCard);
    fixture.componentRef.setInput('timeline', emptyTimeline());
    fixture.componentRef.setInput('range', { from: '2026-10-26', to: '2026-11-23' });
    TestBed.tick();
  });

  const asked = () => http.expectOne(`/api/patients/${PATIENT_ID}/cravings?from=2026-10-26&to=2026-11-23`);

  it('says what set cravings off, what was tried and what came of it, in words and in counts', async () => {
    asked().flush([told(1, {}), told(2, { actedOn: 'yes', copingHelped: 0 }), told(3, { coping: [], actedOn: null })]);
    await fixture.whenStable();
    expect(page().textContent).toContain('3 cravings, acted on 1 of 2 known.');
    expect(page().textContent).toContain('2 of 3 cravings');
    expect(page().querySelector('.b')?.textContent).toBe('too few data');
    const rows = allByRole(page(), 'row').map((row) => [...row.children].map((cell) => cell.textContent?.trim()));
    expect(rows).toContainEqual(['Called someone', '2', '1 of 2', 'not known', 'too few data', '3.5 of 10 (2 rated)']);
    expect(rows).toContainEqual(['Money or payday', '3', '1 of 2', 'called someone: 1 of 2']);
  });

  it('shows the most frequent triggers first, and all of them once they are asked for', async () => {
    const keys = ['place', 'people', 'money', 'boredom', 'stress', 'conflict'];
    asked().flush(keys.map((key, index) => told(index, { triggers: [key] })));
    await fixture.whenStable();
    const table = () => byRole(page(), 'table', /^Triggers/);
    expect(table().querySelectorAll('tbody tr')).toHaveLength(5);
    byRole(page(), 'button', /^All 6/).click();
    await fixture.whenStable();
    expect(table().querySelectorAll('tbody tr')).toHaveLength(6);
  });

  it('has no table where no craving was rated, and leads to the record', async () => {
    asked().flush([]);
    await fixture.whenStable();
    expect(page().textContent).toContain('No craving was rated in this range.');
    expect(page().querySelector('table')).toBeNull();
    const link = byRole<HTMLAnchorElement>(page(), 'link', /Every craving/);
    expect(link.getAttribute('href')).toBe(`/patients/${PATIENT_ID}/record?kind=craving&period=all`);
  });

  it('says that it could not be read, and asks again', async () => {
    asked().flush('', { status: 503, statusText: 'Away' });
    await fixture.whenStable();
    expect(page().textContent).toContain('could not be read');
    byRole(page(), 'button', /again/i).click();
    TestBed.tick();
    asked().flush([]);
    await fixture.whenStable();
    expect(page().textContent).toContain('No craving was rated');
  });
});
