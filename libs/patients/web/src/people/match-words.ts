import { birthWords, formatNhsNumber, type PatientMatch } from '@cairn/patients-domain';

/** "Tamsin Orrell", as one greets a person. */
export const nameOf = ({ givenName, familyName }: Pick<PatientMatch, 'givenName' | 'familyName'>): string =>
  `${givenName} ${familyName}`;

/** "Tam, born 3 May 2002, CN-10482, NHS 999 123 0130": enough to tell two people of one name apart. */
export function detailOf(match: PatientMatch): string {
  const parts = [
    match.preferredName,
    `born ${birthWords(match)}`,
    match.localNumber,
    match.nhsNumber === null ? '' : `NHS ${formatNhsNumber(match.nhsNumber)}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
