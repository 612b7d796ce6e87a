import type { HeaderChip } from '@cairn/patients-context';
import { ageOn, type Patient } from '@cairn/patients-domain';
import type { IconName } from '@cairn/shared-ui';

/** A fact that whoever opens the record should see first. */
export interface Chip {
  readonly words: string;
  readonly icon: IconName;
  readonly needsAttention: boolean;
}

/** A fact of another domain as it stands at the head. */
export const factChip = ({ words, needsAttention }: HeaderChip): Chip => ({
  words,
  icon: needsAttention ? 'flag' : 'tick',
  needsAttention,
});

const ADULT_YEARS = 18;

/** Facts for the head of a person's page on a day, at most four. Somebody who may be under 18 counts as under 18. */
export function patientChips(patient: Patient, today: string): Chip[] {
  const chips: (Chip | null)[] = [
    ageOn(patient, today).least < ADULT_YEARS ? { words: 'Under 18', icon: 'flag', needsAttention: true } : null,
    patient.interpreterNeeded
      ? { words: interpreterWords(patient.language), icon: 'flag', needsAttention: false }
      : null,
    messageChip(patient),
  ];
  return chips.filter((chip) => chip !== null);
}

function messageChip({ phone, safeToLeaveMessage }: Patient): Chip | null {
  if (phone === '') return null;
  return safeToLeaveMessage
    ? { words: 'Messages are safe', icon: 'tick', needsAttention: false }
    : { words: 'Leave no message', icon: 'flag', needsAttention: false };
}

const interpreterWords = (language: string): string =>
  language === '' ? 'Interpreter needed' : `Interpreter needed, ${language}`;
