import type { RecordKindForm } from '@cairn/patients-context';
import { OBSERVATION, type ObservationInput } from '@cairn/tracking-domain';

export const OBSERVATION_FORM: RecordKindForm<ObservationInput> = {
  contract: OBSERVATION,
  empty: ({ episodeId }) => ({
    id: '',
    episodeId,
    takenAt: new Date().toISOString(),
    pulse: null,
    systolic: null,
    diastolic: null,
    temperature: null,
    weightKg: null,
    sleepHours: null,
    respiration: null,
    oxygen: null,
    source: 'staff',
    note: '',
  }),
  fields: () => import('./observation-fields').then((m) => m.ObservationFields),
};
