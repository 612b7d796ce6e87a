import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { GroupSessionInput, type RegisterPerson } from '@cairn/tracking-domain';
import { ClinicFacts } from './clinic-facts';
import type { RegisterHead } from './register-draft';
import { RegisterForm } from './register-form';
import { RegisterStore } from './register-store';

const ME = '019c9f20-0000-7000-8000-0000000000bb';
const id = (place: number): string => `019c9f20-0000-7000-8000-00000000000${place}`;
const person = (place: number, name: string, more: Partial<RegisterPerson> = {}): RegisterPerson => ({
  ...{ patientId: id(place), name, names: name.split(' '), episodeId: null, phase: 'residential_rehab' },
  ...{ phaseDay: 51, substance: 'ketamine', comfortBreaks: false, lastSeenOn: null },
  ...more,
});
const PEOPLE = [
  person(1, 'Tamsin Orrell'),
  person(2, 'Marcus Ebdon', { comfortBreaks: true }),
  person(3, 'Priya Solanki', { phase: null, phaseDay: null }),
];
const HEAD: RegisterHead = {
  ...{ groupId: id(9), name: 'Urges and Fridays', sessionType: 'relapse_prevention_group', minutes: 90 },
  ...{ startsAt: '2026-03-02T14:00:00Z', place: 'Garden room', leaderIds: [ME] },
};
const drafts = {
  attach: () => ({ state: () => 'untouched', savedAt: () => null, discard: () => Promise.resolve() }),
};

describe('RegisterForm', () => {
  let page: ComponentFixture<RegisterForm>;
  let root: HTMLElement;
  let http: HttpTestingController;

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      page.detectChanges();
    }
  };
  const labelled = (name: string): HTMLElement => {
    const found = root.querySelector<HTMLElement>(`[aria-label="${name}"]`);
    if (found === null) throw new Error(`There is no ${name}.`);
    return found;
  };
  const choose = (who: string, words: string): void => {
    const choices = [...labelled(`Attendance, ${who}`).querySelectorAll<HTMLElement>('[role=radio]')];
    choices.find(({ textContent }) => textContent.trim() === words)?.click();
    page.detectChanges();
  };
  const key = (at: HTMLElement | Document, init: KeyboardEventInit): void => {
    at.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
    page.detectChanges();
  };
  const type = (box: HTMLElement, text: string): void => {
    (box as HTMLInputElement).value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    page.detectChanges();
  };
  const says = (): string => root.textContent.replace(/\s+/g, ' ');

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: DraftStore, useValue: drafts },
        { provide: SessionStore, useValue: { signedIn: signal({ membershipId: ME, timeZone: 'Europe/London' }) } },
        ClinicFacts,
        RegisterStore,
      ],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(RegisterForm);
    page.componentRef.setInput('head', HEAD);
    page.componentRef.setInput('members', PEOPLE);
    page.componentRef.setInput('draftName', 'register:test');
    root = page.nativeElement as HTMLElement;
    document.body.append(root);
    page.detectChanges();
  });
  afterEach(() => root.remove());

  it('asks everybody by name, with where they are and who wants breaks', () => {
    expect(says()).toContain('0 of 3 here, 0 of 3 complete');
    expect(says()).toContain('Rehab day 51');
    expect(says()).toContain('No open episode');
    expect(says()).toContain('One person asked for comfort breaks.');
    expect(root.querySelectorAll('[role=spinbutton]')).toHaveLength(6);
  });

  it('asks no craving of somebody who did not come, but why', () => {
    choose('Marcus Ebdon', 'Missed');
    expect(root.querySelector('[aria-label="Craving before, Marcus Ebdon"]')).toBeNull();
    expect(labelled('Why, Marcus Ebdon').textContent).toContain('Childcare');
    expect(says()).toContain('0 of 3 here, 1 of 3 complete');
  });

  it('sets whoever is not answered to here with Alt A, and leads from person to person with Enter', () => {
    choose('Priya Solanki', 'Told us');
    key(document, { key: 'a', code: 'KeyA', altKey: true });
    expect(says()).toContain('2 of 3 here, 1 of 3 complete');
    const first = labelled('Craving before, Tamsin Orrell');
    first.focus();
    key(first, { key: '0' });
    key(first, { key: 'Enter' });
    expect(document.activeElement).toBe(labelled('Craving before, Marcus Ebdon'));
  });

  it('says who is not answered and sends nothing', async () => {
    choose('Tamsin Orrell', 'Here');
    key(document, { key: 'Enter', ctrlKey: true });
    await settle();
    expect(says()).toContain('Say whether they were here: Marcus Ebdon, Priya Solanki.');
    http.expectNone({ method: 'POST' });
  });

  it('warns where the words for everybody name somebody', () => {
    type(root.querySelector('textarea')!, 'Tamsin and Ebdon spoke.');
    expect(says()).toContain('Names Tamsin and Ebdon.');
  });

  it('sends 0 as a craving and no answer as none, and what belongs to a missed person not at all', async () => {
    key(document, { key: 'a', code: 'KeyA', altKey: true });
    key(labelled('Craving before, Tamsin Orrell'), { key: '0' });
    key(labelled('Craving before, Marcus Ebdon'), { key: '7' });
    choose('Marcus Ebdon', 'Missed');
    choose('Priya Solanki', 'Left early');
    type(labelled('For Priya Solanki only'), 'Left at 40 minutes.');
    key(document, { key: 'Enter', ctrlKey: true });
    await settle();
    const { request } = http.expectOne({ method: 'POST' });
    const sent = GroupSessionInput.parse(request.body);
    expect(request.headers.get('idempotency-key')).toBe(sent.id);
    expect(
      sent.people.map((line) => [
        ...[line.attendance, line.leftEarly, line.minutes, line.cravingBefore?.intensity ?? null],
        ...[line.cravingAfter, line.useSince, line.note],
      ]),
    ).toEqual([
      ['5', false, 90, 0, null, null, ''],
      ['3', false, null, null, null, null, ''],
      ['5', true, null, null, null, null, 'Left at 40 minutes.'],
    ]);
  });

  it('keeps everything and says what was refused, with the person', async () => {
    key(document, { key: 'a', code: 'KeyA', altKey: true });
    key(document, { key: 'Enter', ctrlKey: true });
    await settle();
    const fields = [{ field: 'people.1.patientId', message: 'This person is not in this clinic.' }];
    const problem = { type: '', title: '', status: 422, code: 'not-accepted', detail: 'No.', requestId: '', fields };
    http.expectOne({ method: 'POST' }).flush(problem, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(says()).toContain('Marcus Ebdon: This person is not in this clinic.');
    expect(says()).toContain('3 of 3 here');
  });

  it('says that somebody was faster, and keeps what was filled in', async () => {
    let clashes = 0;
    page.componentInstance.clashed.subscribe(() => (clashes += 1));
    key(document, { key: 'a', code: 'KeyA', altKey: true });
    key(document, { key: 'Enter', ctrlKey: true });
    await settle();
    const detail = 'Leah Castell has already signed this register, on 2 March at 15:40.';
    const problem = { type: '', title: '', status: 409, code: 'already-signed', detail, requestId: '' };
    http.expectOne({ method: 'POST' }).flush(problem, { status: 409, statusText: 'Conflict' });
    await settle();
    expect([clashes, page.componentInstance.isFilledIn()]).toEqual([1, true]);
    expect(says()).toContain(detail);
  });
});
