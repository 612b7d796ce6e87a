import { labelOf } from '@cairn/shared-util';
import { UNITS, type UseDay, type UseState } from '@cairn/tracking-domain';

export const USE_STATE_LABELS: Readonly<Record<UseState, string>> = {
  yes: 'Used',
  no: 'None',
  unknown: 'Not known',
  not_asked: 'Not asked',
};

type Amount = Pick<UseDay, 'amount' | 'amountLow' | 'amountHigh' | 'unit' | 'precision'>;

/** "0.5 g", "about 0.5 g", "0.5 to 1 g", "£20"; null where no amount was recorded. */
export function amountWords({ amount, amountLow, amountHigh, unit, precision }: Amount): string | null {
  if (unit === null) return null;
  const about = precision === 'estimate' ? 'about ' : '';
  if (amount !== null) return about + withUnit(String(amount), amount === 1 ? (ONE[unit] ?? null) : null, unit);
  return amountLow === null || amountHigh === null ? null : withUnit(`${amountLow} to ${amountHigh}`, null, unit);
}

type UnitKey = NonNullable<Amount['unit']>;

/** How one of it is called, where that differs. */
const ONE: Partial<Record<UnitKey, string>> = {
  lines: 'line or bump',
  pills: 'pill',
  uk_units: 'UK unit (8 g ethanol)',
  us_drinks: 'US standard drink (14 g ethanol)',
  spliffs: 'spliff',
  canisters: 'canister',
};

function withUnit(number: string, one: string | null, unit: UnitKey): string {
  return unit === 'gbp' ? `£${number}` : `${number} ${one ?? labelOf(UNITS.codes, unit)}`;
}
