import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { computed, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { PatientContext } from '@cairn/patients-context';
import { localDay } from '@cairn/shared-util';
import { LogPanel } from '../log/log-panel';

const PATIENT = '019c9f20-0000-7000-8000-0000000000aa';
export const ME = '019c9f20-0000-7000-8000-0000000000bb';
export const EPISODE = '019c9f20-0000-7000-8000-0000000000ee';
export const today = (): string => localDay(new Date().toISOString(), 'Europe/London');

const context = {
  patientId: signal(PATIENT),
  episodesResource: { hasValue: () => true, status: () => 'resolved' },
  episodes: computed(() => [
    { id: EPISODE, dischargedOn: null, primarySubstance: 'ketamine', otherSubstances: ['alcohol'] },
  ]),
  staff: signal([{ membershipId: ME, displayName: 'Owen Hartley', role: 'clinician', active: true }]),
};
const drafts = {
  attach: () => ({ restored: () => null, state: () => 'untouched', savedAt: () => null, notice: () => undefined }),
};
const session = { signedIn: signal({ membershipId: ME, timeZone: 'Europe/London' }) };

const nameOf = (element: Element): string =>
  element.getAttribute('aria-label') ??
  document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent ??
  '';

/** The panel in a page, as somebody sees and uses it, for a person whose episode names ketamine and alcohol. */
export class PanelPage {
  readonly http: HttpTestingController;
  readonly root: HTMLElement;

  private constructor() {
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
    this.http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(LogPanel);
    fixture.componentRef.setInput('patientId', PATIENT);
    this.root = fixture.nativeElement as HTMLElement;
    document.body.append(this.root);
    TestBed.tick();
  }

  static async open(known: object[] = []): Promise<PanelPage> {
    const page = new PanelPage();
    page.answerKnown(known);
    await page.settle();
    return page;
  }

  close(): void {
    this.root.remove();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 3; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  }

  /** One choice of a row of choices, of a scale or of a list. */
  radio(group: RegExp, name: string): HTMLElement {
    const groups = [...this.root.querySelectorAll('[role=radiogroup]')].filter((each) => group.test(nameOf(each)));
    const found = groups.flatMap((each) => [...each.querySelectorAll<HTMLElement>('[role=radio], label')]);
    return found.find((each) => (each.getAttribute('aria-label') ?? each.textContent ?? '').trim() === name)!;
  }

  button(name: RegExp): HTMLElement {
    return [...this.root.querySelectorAll<HTMLElement>('button')].find((each) => name.test(each.textContent ?? ''))!;
  }

  /** The control with this label, around it or its own. */
  control<E extends HTMLElement = HTMLInputElement>(label: string): E {
    const labels = [...this.root.querySelectorAll<HTMLLabelElement>('label.lab')];
    const around = labels.find((each) => each.textContent?.trim() === label);
    const own = this.root.querySelector<E>(`[aria-label="${label}"]`);
    return own ?? (document.getElementById(around?.htmlFor ?? '') as E);
  }

  async press(element: HTMLElement): Promise<void> {
    element.click();
    await this.settle();
  }

  async type(label: string, text: string): Promise<void> {
    const box = this.control(label);
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  async pick(label: string, choice: string): Promise<void> {
    const box = this.control<HTMLSelectElement>(label);
    box.value = [...box.options].find((option) => option.textContent?.trim() === choice)!.value;
    box.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  async save(): Promise<void> {
    this.root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }

  sentTo(path: string): TestRequest {
    return this.http.expectOne({ method: 'POST', url: `/api/patients/${PATIENT}/${path}` });
  }

  answerKnown(days: object[]): void {
    this.http.expectOne((request) => request.method === 'GET' && request.url.endsWith('/use-days')).flush(days);
  }

  says(): string {
    return this.root.textContent ?? '';
  }
}
