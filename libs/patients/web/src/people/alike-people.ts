import { httpResource } from '@angular/common/http';
import { computed, type Signal } from '@angular/core';
import { type PatientInput, type PatientMatch, PatientMatches, PATIENTS, searchKey } from '@cairn/patients-domain';
import { isDay } from '@cairn/shared-util';

const LETTERS = 3;
const alike = (one: string, other: string): boolean => {
  const [first, second] = [searchKey(one).slice(0, LETTERS), searchKey(other).slice(0, LETTERS)];
  return first !== '' && second !== '' && (first.startsWith(second) || second.startsWith(first));
};

/** Whether a person found by their date of birth may be the one who is being registered: one of the names begins alike. */
export function mayBeSame(entered: Pick<PatientInput, 'givenName' | 'familyName'>, match: PatientMatch): boolean {
  return alike(entered.familyName, match.familyName) || alike(entered.givenName, match.givenName);
}

/** People of the clinic who may already be the person on the form: the same date of birth and a name alike. */
export function alikePeople(entered: Signal<PatientInput>): Signal<readonly PatientMatch[]> {
  const born = computed(() => (isDay(entered().birthDate) ? entered().birthDate : undefined));
  const sameBirth = httpResource(
    () => {
      const find = born();
      return find === undefined ? undefined : { url: `/api/${PATIENTS}`, params: { find } };
    },
    { parse: (body) => PatientMatches.parse(body) },
  );
  return computed(() => (sameBirth.hasValue() ? sameBirth.value().filter((match) => mayBeSame(entered(), match)) : []));
}
