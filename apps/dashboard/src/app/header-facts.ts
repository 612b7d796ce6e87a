import type { HeaderFact } from '@cairn/patients-context';

/** What stands at the head of a person's page, of all domains. */
export async function headerFacts(): Promise<readonly HeaderFact[]> {
  const [tracking, care] = await Promise.all([import('@cairn/tracking-web'), import('@cairn/care-web')]);
  return [tracking.ALLERGY_FACT, care.UROLOGY_FACT];
}
