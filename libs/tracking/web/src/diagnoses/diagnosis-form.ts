import type { RecordKindForm } from '@cairn/patients-context';
import { CRITERIA, DIAGNOSIS, type Criterion, type DiagnosisInput } from '@cairn/tracking-domain';

const NOT_ASSESSED = Object.fromEntries(CRITERIA.map(({ key }) => [key, 'not_assessed'])) as Record<
  Criterion,
  'not_assessed'
>;

export const DIAGNOSIS_FORM: RecordKindForm<DiagnosisInput> = {
  contract: DIAGNOSIS,
  empty: ({ episodeId, today }) => ({
    id: '',
    episodeId,
    assessedOn: today,
    windowEndsOn: today,
    ...NOT_ASSESSED,
    solelyMedical: null,
    remission: null,
    controlledEnvironment: null,
    language: '',
    interpreter: null,
    assessedBy: '',
    note: '',
  }),
  fields: () => import('./diagnosis-fields').then((m) => m.DiagnosisFields),
};
