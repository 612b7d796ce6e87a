import type { Kept } from '@cairn/patients-domain';
import { joinWords } from '@cairn/shared-util';
import type { AllergyInput } from './allergy';

type Noted = Pick<Kept<AllergyInput>, 'finding' | 'toWhat' | 'notedOn'>;

/** What is known of a person's allergies, of all entries that stand. */
export interface AllergyStanding {
  /** `not_asked` is no "none". One allergy that is named outweighs any "no known allergies". */
  readonly state: 'not_asked' | 'none_known' | 'named';
  /** What there is an allergy to, then what is not tolerated; each once. */
  readonly allergies: readonly string[];
  readonly intolerances: readonly string[];
  /** The later day on which somebody asked; null where nobody did. */
  readonly askedOn: string | null;
  /** Whether "no known allergies" was noted after an allergy that still stands: one of them is out of date. */
  readonly isContradicted: boolean;
}

function names(of: readonly Noted[], finding: Noted['finding']): string[] {
  return [...new Set(of.filter((each) => each.finding === finding).map(({ toWhat }) => toWhat))];
}

const lastDay = (of: readonly Noted[]): string | null =>
  of
    .map(({ notedOn }) => notedOn)
    .reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);

export function allergyStanding(noted: readonly Noted[]): AllergyStanding {
  const allergies = names(noted, 'allergy');
  const intolerances = names(noted, 'intolerance');
  const isNamed = allergies.length + intolerances.length > 0;
  const noneOn = lastDay(noted.filter(({ finding }) => finding === 'none_known'));
  const namedOn = lastDay(noted.filter(({ finding }) => finding !== 'none_known'));
  return {
    state: stateOf(isNamed, noneOn),
    allergies,
    intolerances,
    askedOn: lastDay(noted),
    isContradicted: noneOn !== null && namedOn !== null && noneOn >= namedOn,
  };
}

function stateOf(isNamed: boolean, noneOn: string | null): AllergyStanding['state'] {
  if (isNamed) return 'named';
  return noneOn === null ? 'not_asked' : 'none_known';
}

/** "Allergies: penicillin and latex", "No known allergies", "Allergies not asked". */
export function allergyWords({ state, allergies, intolerances }: AllergyStanding): string {
  if (state === 'not_asked') return 'Allergies not asked';
  if (state === 'none_known') return 'No known allergies';
  const parts = [
    allergies.length === 0 ? '' : `Allergies: ${joinWords(allergies)}`,
    intolerances.length === 0 ? '' : `Does not tolerate: ${joinWords(intolerances)}`,
  ];
  return parts.filter((part) => part !== '').join('. ');
}
