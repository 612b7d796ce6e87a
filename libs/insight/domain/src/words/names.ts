import { PHASES, type PhaseKind, SUBSTANCES } from '@cairn/patients-domain';
import { UNITS, type Source } from '@cairn/tracking-domain';
import { labelOf } from '@cairn/shared-util';
import { plainNumber } from './numbers';

/** A label inside a sentence: the capital goes, unless the word is an abbreviation ("PCP", "GHB or GBL"). */
function midSentence(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A substance as it reads inside a sentence: "ketamine", "PCP". The text names it where the key is not enough. */
export function substanceName(key: string, text = ''): string {
  return text === '' ? midSentence(labelOf(SUBSTANCES.codes, key)) : text;
}

const PHASE_NAMES: Readonly<Record<PhaseKind, string>> = {
  assessment: 'assessment',
  withdrawal_management: 'detox',
  residential_rehab: 'rehab',
  structured_community: 'the community programme',
  aftercare: 'aftercare',
};

/** A phase as it reads inside a sentence: "detox", "the community programme". */
export function phaseName(kind: PhaseKind): string {
  return PHASE_NAMES[kind];
}

/** The short label of a phase with its day: "Rehab day 45". */
export function phaseDayWords(kind: PhaseKind, day: number): string {
  return `${PHASES[kind].short} day ${day}`;
}

/** Units short enough for a mark; the list of tracking holds the whole names. */
const SHORT_UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  lines: ['line or bump', 'lines or bumps'],
  pills: ['pill', 'pills'],
  uk_units: ['UK unit', 'UK units'],
  us_drinks: ['US standard drink', 'US standard drinks'],
  spliffs: ['spliff', 'spliffs'],
  canisters: ['canister', 'canisters'],
};

/** An amount with its unit, as entered and never converted: "0.5 g", "2 pills", "£20". A null unit reads "(no unit)". */
export function amountWords(amount: number, unit: string | null): string {
  const figure = plainNumber(amount, 3);
  if (unit === null) return `${figure} (no unit)`;
  if (unit === 'gbp') return `£${figure}`;
  const short = SHORT_UNITS[unit];
  if (short !== undefined) return `${figure} ${amount === 1 ? short[0] : short[1]}`;
  return `${figure} ${labelOf(UNITS.codes, unit)}`;
}

const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  patient: 'the person',
  staff: 'staff',
  test: 'a test',
  collateral: 'someone close',
  device: 'a device',
};

/** Who said so, inside a sentence: "the person", "staff". */
export function sourceName(source: Source): string {
  return SOURCE_NAMES[source];
}
