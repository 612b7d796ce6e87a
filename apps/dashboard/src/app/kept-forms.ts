import type { RecordKindForm } from '@cairn/patients-context';

/** The forms of every kind of entry that is kept by contract, of all domains. */
export async function keptForms(): Promise<readonly RecordKindForm[]> {
  const forms = await Promise.all([
    import('@cairn/tracking-web').then((m) => m.trackingForms()),
    import('@cairn/assessment-web').then((m) => m.assessmentForms()),
    import('@cairn/care-web').then((m) => m.careForms()),
  ]);
  return forms.flat();
}
