import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { computed, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { addDays, localDay } from '@cairn/shared-util';
import { CravingInput, TherapySessionInput, UseDaysInput } from '@cairn/tracking-domain';
import { aKeptUseDay } from '../testing/records';
import { LogPanel } from './log-panel';

const PATIENT = '019c9f20-0000-7000-8000-0000000000aa';
const ME = '019c9f20-0000-7000-8000-0000000000bb';
const EPISODE = '019c9f20-0000-7000-8000-0000000000ee';
const today = (): string => localDay(new Date().toISOString(), 'Europe/London');

const episodes = [{ id: EPISODE, dischargedOn: null, primarySubstance: 'ketamine', otherSubstances: ['alcohol'] }];
const context = {
  patientId: signal(PATIENT),
  episodesResource: { hasValue: () => true, status: () => 'resolved' },
  episodes: computed(() => episodes),
  staff: signal([{ membershipId: ME, displayName: 'Owen Hartley', role: 'clinician', active: true }]),
};
const drafts = {
  attach: () => ({ restored: () => null, state: () => 'untouched', savedAt: () => null, notice: () => undefined }),
};
const session = { signedIn: signal({ membershipId: ME, timeZone: 'Europe/London' }) };

describe('LogPanel', () => {
  let fixture: ComponentFixture<LogPanel>;
  let http: HttpTestingController;
  let page: HTMLElement;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const radio = (group: RegExp, name: string): HTMLElement => {
    const groups = [...page.querySelectorAll('[role=radiogroup]')].filter((each) => group.test(labelOf(each)));
    const found = groups.flatMap((each) => [...each.querySelectorAll<HTMLElement>('[role=radio]')]);
    return found.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name)!;
  };
  const labelOf = (element: Element): string =>
    element.getAttribute('aria-label') ??
    document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
    '';
  const save = async (): Promise<void> => {
    page.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const sentTo = (path: string): TestRequest =>
    http.expectOne({ method: 'POST', url: `/api/patients/${PATIENT}/${path}` });
  const answerKnown = (days: object[]): void => {
    http.expectOne((request) => request.method === 'GET' && request.url.endsWith('/use-days')).flush(days);
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: PatientContext, useValue: context },
        { provide: DraftStore, useValue: drafts },
        { provide: SessionStore, useValue: session },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(LogPanel);
    fixture.componentRef.setInput('patientId', PATIENT);
    page = fixture.nativeElement as HTMLElement;
    document.body.append(page);
    TestBed.tick();
    answerKnown([]);
    await settle();
  });
  afterEach(() => page.remove());

  it('asks about the substances of the episode and about yesterday', () => {
    expect(page.textContent).toContain('Craving now, ketamine');
    expect(page.textContent).toContain('Use yesterday');
    expect(page.textContent).toContain('Alcohol');
  });

  it('saves a craving of 0, yesterday and a session each as a record of its own', async () => {
    radio(/Craving now/, '0, none').click();
    radio(/Use yesterday/, 'None').click();
    radio(/Attendance/, 'Attended').click();
    await save();
    const [craving, days, held] = [sentTo('cravings'), sentTo('use-days'), sentTo('therapy-sessions')];
    expect(CravingInput.parse(craving.request.body)).toMatchObject({ intensity: 0, episodeId: EPISODE });
    expect(UseDaysInput.parse(days.request.body).days).toMatchObject([
      { day: addDays(today(), -1), substance: 'ketamine', state: 'no' },
    ]);
    expect(TherapySessionInput.parse(held.request.body)).toMatchObject({
      attendance: '5',
      minutes: 50,
      staffIds: [ME],
    });
    expect(craving.request.headers.get('idempotency-key')).toBe((craving.request.body as CravingInput).id);
  });

  it('sends nothing while something is wrong, and names it', async () => {
    const note = page.querySelector('textarea')!;
    note.value = 'n'.repeat(2001);
    note.dispatchEvent(new Event('input', { bubbles: true }));
    radio(/Craving now/, '3').click();
    await save();
    http.expectNone({ method: 'POST' });
    expect(page.textContent).toContain('A note has at most 2,000 characters.');
    expect(page.textContent).toContain('2,001 of 2,000 characters');
  });

  it('keeps the part that failed, says which, and lets the others go', async () => {
    radio(/Craving now/, '7').click();
    radio(/Attendance/, 'Attended').click();
    await save();
    sentTo('therapy-sessions').flush({});
    sentTo('cravings').flush(
      { type: '', title: '', status: 422, code: 'not-accepted', detail: 'No.', requestId: '' },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(page.textContent).toContain('The craving is not saved. No.');
    expect(radio(/Craving now/, '7').getAttribute('aria-checked')).toBe('true');
    expect(radio(/Attendance/, 'Attended').getAttribute('aria-checked')).toBe('false');
  });

  it('puts the refusal of the server at its field', async () => {
    radio(/Use yesterday/, 'None').click();
    await save();
    const message = 'This is before the person was born.';
    sentTo('use-days').flush(
      {
        type: '',
        title: '',
        status: 422,
        code: 'not-accepted',
        detail: message,
        requestId: '',
        fields: [{ field: 'days.0.day', message }],
      },
      { status: 422, statusText: 'Unprocessable' },
    );
    await settle();
    expect(page.querySelector('cairn-error-summary')?.textContent).toContain(message);
  });

  it('shows what somebody else entered meanwhile beside what was to be entered', async () => {
    radio(/Use yesterday/, 'None').click();
    await save();
    const theirs = aKeptUseDay({ day: addDays(today(), -1), recordedByName: 'Leah Castell' });
    sentTo('use-days').flush(
      { type: '', title: '', status: 409, code: 'day-taken', detail: '', requestId: '', current: [theirs] },
      { status: 409, statusText: 'Conflict' },
    );
    await settle();
    answerKnown([theirs]);
    await settle();
    expect(page.textContent).toContain('used 0.5 g, entered by Leah Castell; yours was none.');
    expect(page.textContent).toContain('in the record already');
    expect(page.querySelector('a')?.textContent).toBe('Correct it');
  });

  it('leads to the first cell with Alt and L', async () => {
    page.querySelector('textarea')!.focus();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', altKey: true, bubbles: true }));
    await settle();
    expect(document.activeElement).toBe(radio(/Craving now/, '0, none'));
  });
});
