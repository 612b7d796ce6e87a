import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { aSession } from '@cairn/identity-domain/testing';
import { SessionStore } from '@cairn/identity-session';
import { PALETTE_ACTIONS, PersonOnScreen, type PaletteAction } from '@cairn/patients-context';
import { Announcer } from '@cairn/shared-ui';
import { aPatient, TAM } from '../testing/providers';
import { Palette } from './palette';

const match = (({ id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber }) => ({
  ...{ id, givenName, familyName, preferredName, birthDate, birthPrecision, localNumber, nhsNumber },
}))(aPatient());

describe('Palette', () => {
  let fixture: ComponentFixture<Palette>;
  let root: HTMLElement;
  let http: HttpTestingController;
  const signedIn = signal(aSession());
  const lock = jest.fn();
  const log = jest.fn();
  const everywhere: readonly PaletteAction[] = [
    { id: 'lock', words: 'Lock the screen', run: lock },
    { id: 'staff', words: 'Go to staff', needs: 'staff.manage', run: jest.fn() },
  ];
  const box = (): HTMLInputElement => {
    const found = root.querySelector<HTMLInputElement>('[role=combobox]');
    if (found === null) throw new Error('There is no box.');
    return found;
  };
  const options = (): string[] => [...root.querySelectorAll('[role=option] .b')].map((each) => each.textContent ?? '');
  const settle = async (): Promise<void> => {
    await jest.advanceTimersByTimeAsync(110);
    fixture.detectChanges();
  };
  const openByKeys = async (): Promise<void> => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }));
    await settle();
  };
  const answer = async (people: readonly unknown[]): Promise<void> => {
    http.expectOne(({ url }) => url === '/api/patients').flush(people);
    await settle();
  };
  const press = (key: string): void => {
    box().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    fixture.detectChanges();
  };

  beforeEach(() => {
    jest.useFakeTimers();
    lock.mockClear();
    log.mockClear();
    signedIn.set(aSession());
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: SessionStore, useValue: { signedIn } },
        { provide: PALETTE_ACTIONS, multi: true, useValue: everywhere },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(Palette);
    root = fixture.nativeElement as HTMLElement;
    document.body.append(root);
    fixture.detectChanges();
  });
  afterEach(() => {
    jest.useRealTimers();
    TestBed.inject(PersonOnScreen).show(null);
  });

  it('opens by Ctrl+K with the people opened last and what this role may do', async () => {
    await openByKeys();
    await answer([match]);
    expect(options()).toEqual(['Tamsin Orrell', 'Lock the screen']);
    await jest.advanceTimersByTimeAsync(100);
    expect(TestBed.inject(Announcer).message()).toBe('1 person, 1 action');
  });

  it('offers what can be done about the person on screen, under their name, and only then', async () => {
    const craving = { id: 'log-craving', words: 'Log a craving', needs: 'record.write', run: log } as const;
    TestBed.inject(PersonOnScreen).show({ patientId: TAM, name: 'Tamsin Orrell', actions: [craving] });
    await openByKeys();
    await answer([]);
    expect([...root.querySelectorAll('[role=group]')].map((each) => each.getAttribute('aria-label'))).toEqual([
      'Tamsin Orrell',
      'Everywhere',
    ]);
    press('Enter');
    expect(log).toHaveBeenCalledTimes(1);
    TestBed.inject(PersonOnScreen).show(null);
    await openByKeys();
    await answer([]);
    expect(options()).toEqual(['Lock the screen']);
  });

  it('takes in what can be done once the page of the person is there, also while it is open', async () => {
    await openByKeys();
    await answer([]);
    expect(options()).toEqual(['Lock the screen']);
    const craving = { id: 'log-craving', words: 'Log a craving', run: log };
    TestBed.inject(PersonOnScreen).show({ patientId: TAM, name: 'Tamsin Orrell', actions: [craving] });
    fixture.detectChanges();
    await settle();
    await answer([]);
    expect(options()).toEqual(['Log a craving', 'Lock the screen']);
  });

  it('opens a person by Enter', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await openByKeys();
    await answer([match]);
    press('Enter');
    expect(navigate).toHaveBeenCalledWith(['/patients', TAM]);
  });

  it('goes back to where the focus was on Escape', async () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    await openByKeys();
    await answer([]);
    expect(document.activeElement).toBe(box());
    press('Escape');
    expect(document.activeElement).toBe(before);
    before.remove();
  });

  it('still offers actions where people could not be searched, and says so', async () => {
    await openByKeys();
    http.expectOne('/api/patients').error(new ProgressEvent('error'));
    await settle();
    expect(options()).toEqual(['Lock the screen']);
    expect(root.textContent).toContain('People could not be searched.');
  });

  it('looks for nobody where the role finds no people', async () => {
    signedIn.set(aSession({ role: 'clinic_administrator' }));
    fixture.detectChanges();
    await openByKeys();
    http.expectNone('/api/patients');
    expect(options()).toEqual(['Lock the screen', 'Go to staff']);
    expect(box().getAttribute('aria-label')).toBe('Find an action');
  });
});
