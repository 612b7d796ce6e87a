import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { type EnvironmentProviders, type Provider, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { of } from 'rxjs';
import { DraftStore, SessionStore } from '@cairn/identity-session';
import { LogPanelState, PatientContext } from '@cairn/patients-context';
import type { Episode, Patient, Phase } from '@cairn/patients-domain';

export const TAM = '01990000-0000-7000-8000-000000000001';
export const OWEN = '01990000-0000-7000-8000-0000000000aa';
export const EPISODE_ID = '01990000-0000-7000-8000-0000000000ee';
export const RECEIPT = { id: TAM, recordedAt: '2026-11-23T10:42:00.000Z', version: 2 };

/** The clinic's date is fixed by jest.setSystemTime in the spec; the clinic keeps London time. */
const signedIn = signal({ timeZone: 'Europe/London', role: 'clinician', displayName: 'Owen Hartley' });

/** Drafts that keep nothing: what is typed is theirs, not ours, to test. */
const draft = () => ({
  state: signal('untouched'),
  savedAt: signal(null),
  restored: signal(null),
  discard: () => Promise.resolve(),
});

/** What pages of one person need around them, without a server. */
export function patientProviders(): (Provider | EnvironmentProviders)[] {
  return [
    provideHttpClient(),
    provideHttpClientTesting(),
    provideRouter([]),
    PatientContext,
    LogPanelState,
    { provide: ActivatedRoute, useValue: { paramMap: of(convertToParamMap({ patientId: TAM })) } },
    { provide: SessionStore, useValue: { signedIn } },
    { provide: DraftStore, useValue: { attach: draft } },
  ];
}

export function aPatient(details: Partial<Patient> = {}): Patient {
  return {
    id: TAM,
    givenName: 'Tamsin',
    familyName: 'Orrell',
    preferredName: 'Tam',
    pronouns: 'she/her',
    birthDate: '2002-05-03',
    birthPrecision: 'day',
    recordedSex: 'female',
    genderIdentity: '',
    localNumber: 'CN-10482',
    nhsNumber: '9991230130',
    phone: '1',
    safeToLeaveMessage: false,
    language: 'English',
    interpreterNeeded: false,
    version: 1,
    recordedAt: '2026-08-20T09:00:00.000Z',
    recordedBy: OWEN,
    registeredAt: '2026-08-20T09:00:00.000Z',
    ...details,
  };
}

export function aPhase(phase: Partial<Phase> = {}): Phase {
  return {
    id: '01990000-0000-7000-8000-0000000000f1',
    episodeId: EPISODE_ID,
    kind: 'residential_rehab',
    setting: 'residential',
    plannedStart: null,
    plannedEnd: null,
    startsOn: '2026-09-07',
    endsOn: null,
    plannedMinutesPerWeek: null,
    changeReason: '',
    replaces: null,
    recordedBy: OWEN,
    recordedAt: '2026-09-07T09:00:00.000Z',
    ...phase,
  };
}

export function anEpisode(episode: Partial<Episode> = {}): Episode {
  return {
    id: EPISODE_ID,
    patientId: TAM,
    version: 3,
    referredOn: '2026-08-20',
    referralSource: 'gp',
    referralReason: '',
    admittedOn: '2026-08-24',
    keyWorkerId: OWEN,
    keyWorkerName: 'Owen Hartley',
    primarySubstance: 'ketamine',
    otherSubstances: [],
    dischargedOn: null,
    dischargeReason: null,
    dischargeDestination: null,
    team: [],
    phases: [aPhase()],
    recordedAt: '2026-08-20T09:00:00.000Z',
    ...episode,
  };
}

/** Lets answers, effects and promises run. Not `whenStable`, which would wait for requests that nobody answers. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 5));
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Makes it that instant, while timers go on. Undone by `jest.useRealTimers()`. */
export function stopTheClock(instant: string): void {
  const timers = [
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'clearImmediate',
  ] as const;
  const frames = [
    'requestAnimationFrame',
    'cancelAnimationFrame',
    'queueMicrotask',
    'nextTick',
    'performance',
  ] as const;
  jest.useFakeTimers({ now: new Date(instant), doNotFake: [...timers, ...frames] });
}
