import type { HeaderFact } from '@cairn/patients-context';
import { ALLERGY, allergyStanding, allergyWords } from '@cairn/tracking-domain';

/** Allergies at the head of a person's page. "Not asked" is said: silence would look like "none". */
export const ALLERGY_FACT: HeaderFact = {
  kinds: ['allergy'],
  unread: 'Allergies could not be read',
  chips: (entries) => {
    const standing = allergyStanding(entries.map(({ record }) => ALLERGY.Entry.parse(record)));
    return [{ words: allergyWords(standing), needsAttention: standing.state !== 'none_known' }];
  },
};
