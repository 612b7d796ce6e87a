import type { PatientInput } from '@cairn/patients-domain';
import { uuidv7 } from '@cairn/shared-util';
import type { CravingInput } from '@cairn/tracking-domain';
import { NORTH } from './fixture';

/** The body of a craving of the north patient, with an id of its own. Fields may be wrong on purpose. */
export const aCraving = (craving: Partial<Record<keyof CravingInput, unknown>> = {}): Record<string, unknown> => ({
  id: uuidv7(),
  episodeId: NORTH.patient.episodeId,
  occurredAt: '2026-03-02T10:00:00Z',
  substance: 'ketamine',
  intensity: 6,
  worst24h: null,
  durationMinutes: null,
  timesSinceLast: null,
  triggers: ['stress', 'pain'],
  actedOn: 'no',
  coping: [],
  copingHelped: null,
  source: 'patient',
  note: '',
  ...craving,
});

/** Details of somebody who is not registered yet. */
export const aPerson = (details: Partial<PatientInput> = {}): PatientInput => ({
  givenName: 'Élodie-Mae',
  familyName: 'O’Brien',
  preferredName: 'Elo',
  pronouns: 'she/her',
  birthDate: '1999-02-28',
  birthPrecision: 'day',
  recordedSex: 'female',
  genderIdentity: '',
  localNumber: 'N-100',
  nhsNumber: '9991230130',
  phone: '07700 900123',
  safeToLeaveMessage: false,
  language: 'English',
  interpreterNeeded: false,
  ...details,
});
