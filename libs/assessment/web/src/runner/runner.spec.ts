import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { instrumentOf } from '@cairn/assessment-domain';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { allByRole, byRole } from '@cairn/shared-ui/testing';
import { Runner } from './runner';

const TAM = '01990000-0000-7000-8000-000000000001';
const EPISODE = '01990000-0000-7000-8000-0000000000ee';
const LIST = `/api/patients/${TAM}/assessments`;

/** Drafts that keep nothing: what is typed is theirs, not ours, to test. */
const attach = () => ({
  state: signal('untouched'),
  savedAt: signal(null),
  restored: signal(null),
  discard: () => Promise.resolve(),
});

describe('Runner', () => {
  let fixture: ComponentFixture<Runner>;
  let root: HTMLElement;
  let http: HttpTestingController;
  let went: jest.SpyInstance;

  const open = async (key: string): Promise<void> => {
    fixture = TestBed.createComponent(Runner);
    fixture.componentRef.setInput('instrument', instrumentOf(key));
    fixture.componentRef.setInput('patientId', TAM);
    fixture.componentRef.setInput('episodeId', EPISODE);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    await fixture.whenStable();
  };
  const press = async (name: RegExp | string): Promise<void> => {
    byRole(root, 'button', name).click();
    await fixture.whenStable();
  };
  const answers = (question: number): HTMLElement[] =>
    allByRole(allByRole(root, 'radiogroup', /^\d/)[question]!, 'radio');
  const answer = async (question: number, value: number): Promise<void> => {
    answers(question)[value]!.click();
    await fixture.whenStable();
  };
  const key = async (on: HTMLElement, name: string): Promise<void> => {
    on.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    await fixture.whenStable();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: SessionStore, useValue: { signedIn: signal({ timeZone: 'Europe/London', role: 'clinician' }) } },
        { provide: DraftStore, useValue: { attach } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  });
  afterEach(() => {
    http.verify();
    root.remove();
  });

  it('asks the seven questions of the GAD-7 in their wording, none of them answered', async () => {
    await open('gad_7');
    expect(allByRole(root, 'radiogroup', /^\d/)).toHaveLength(7);
    expect(root.textContent).toContain('Feeling afraid as if something awful might happen');
    expect(
      allByRole(root, 'radio').filter(
        (cell) => cell.getAttribute('aria-checked') === 'true' && !/All|One/.test(cell.textContent ?? ''),
      ),
    ).toEqual([]);
    expect(root.textContent).toContain('Total: none yet');
  });

  it('takes a digit while the question has the focus, and Delete takes the answer back', async () => {
    await open('gad_7');
    await key(answers(0)[0]!, '3');
    expect(answers(0)[3]!.getAttribute('aria-checked')).toBe('true');
    await key(answers(0)[3]!, '7');
    expect(answers(0)[3]!.getAttribute('aria-checked')).toBe('true');
    await key(answers(0)[3]!, 'Delete');
    expect(answers(0)[3]!.getAttribute('aria-checked')).toBe('false');
  });

  it('says what is filled in before it is saved, and keeps an answer of 0 as 0', async () => {
    await open('gad_7');
    for (let place = 0; place < 6; place += 1) await answer(place, 0);
    expect(root.textContent).toContain('Total: 0 of 21, minimal (prorated)');
    expect(root.textContent).toContain('Question 7 has no answer: filled in with the mean of the others (prorated).');
    await press('Save GAD-7');
    const request = http.expectOne(LIST);
    expect(request.request.body).toMatchObject({
      instrument: 'gad_7',
      episodeId: EPISODE,
      answers: { gad7_1: 0, gad7_6: 0 },
      entered: {},
      mode: 'clinician_screen',
    });
    expect(request.request.body).not.toHaveProperty('scores');
    request.flush({ id: TAM, recordedAt: '2026-11-23T10:42:00.000Z', version: null });
    await new Promise((resolve) => setTimeout(resolve));
    expect(went).toHaveBeenCalledWith(['/patients', TAM, 'measures']);
  });

  it('saves nothing without an answer, and says so', async () => {
    await open('gad_7');
    await press('Save GAD-7');
    expect(root.textContent).toContain('Answer at least one question.');
  });

  it('wants an answer above 0 to question 9 of the PHQ-9 to be seen', async () => {
    await open('phq_9');
    await answer(8, 1);
    expect(root.textContent).toContain('Question 9 was answered above 0.');
    await press('Save PHQ-9');
    expect(root.textContent).toContain('Say that you have seen it.');
    byRole(root, 'checkbox', 'I have seen this answer').click();
    await fixture.whenStable();
    await press('Save PHQ-9');
    const request = http.expectOne(LIST);
    expect(request.request.body).toMatchObject({ safetySeen: true, answers: { phq9_9: 1 } });
    request.flush({ id: TAM, recordedAt: '2026-11-23T10:42:00.000Z', version: null });
    await fixture.whenStable();
  });

  it('forgets the tick when the answer goes back to 0', async () => {
    await open('phq_9');
    await answer(8, 1);
    byRole(root, 'checkbox', 'I have seen this answer').click();
    await answer(8, 0);
    await press('Save PHQ-9');
    const request = http.expectOne(LIST);
    expect(request.request.body).toMatchObject({ safetySeen: false });
    request.flush({ id: TAM, recordedAt: '2026-11-23T10:42:00.000Z', version: null });
    await fixture.whenStable();
  });

  it('shows no question of an instrument whose licence does not let it, and names a score out of range', async () => {
    await open('sds');
    expect(allByRole(root, 'radiogroup', /^\d/)).toEqual([]);
    const box = byRole(root, 'textbox', 'SDS, Total') as HTMLInputElement;
    box.value = '16';
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    await press('Save SDS');
    expect(root.textContent).toContain('Total: enter a whole number from 0 to 15.');
  });

  it('goes through the questions one at a time, and lets one be left out', async () => {
    await open('gad_7');
    byRole(root, 'radio', 'One at a time').click();
    await fixture.whenStable();
    expect(root.textContent).toContain('Question 1 of 7');
    await press(/^Leave out/);
    expect(root.textContent).toContain('Question 2 of 7');
  });
});
