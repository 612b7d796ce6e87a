import type { RecordKindForm } from '@cairn/patients-context';

/** The forms of every kind of entry that is kept by contract, of all domains. */
export async function keptForms(): Promise<readonly RecordKindForm[]> {
  const [tracking, assessment, care] = await Promise.all([
    import('@cairn/tracking-web'),
    import('@cairn/assessment-web'),
    import('@cairn/care-web'),
  ]);
  return [...tracking.trackingForms, ...assessment.assessmentForms, ...care.careForms];
}
