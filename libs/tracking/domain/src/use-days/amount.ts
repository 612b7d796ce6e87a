import { labelOf } from '@cairn/shared-util';
import { UNITS, type Unit, type UseDay } from './use-day';

/** What was recorded of an amount: one figure, or the two ends of a range. */
export type RecordedAmount = Pick<UseDay, 'amount' | 'amountLow' | 'amountHigh' | 'unit' | 'precision'>;

/** An amount between two ends, both included; they are the same unless it was told as a range. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  /** One figure was guessed. A range says so by itself. */
  readonly isEstimate: boolean;
}

/** The quantity of an amount; null where none was recorded. One figure counts before a range. */
export function quantityOf({ amount, amountLow, amountHigh, unit, precision }: RecordedAmount): Quantity | null {
  if (unit === null) return null;
  if (amount !== null) return { low: amount, high: amount, unit, isEstimate: precision === 'estimate' };
  return amountLow === null || amountHigh === null
    ? null
    : { low: amountLow, high: amountHigh, unit, isEstimate: false };
}

/** The figure a quantity stands with where only one can stand (the height of a bar): of a range the middle. */
export function middleOf({ low, high }: Pick<Quantity, 'low' | 'high'>): number {
  return (low + high) / 2;
}

/** Units whose words change with the number, or are shorter beside a figure than in the list. */
const COUNTED: Partial<Record<Unit, readonly [one: string, many: string]>> = {
  lines: ['line or bump', 'lines or bumps'],
  pills: ['pill', 'pills'],
  uk_units: ['UK unit', 'UK units'],
  us_drinks: ['US standard drink', 'US standard drinks'],
  spliffs: ['spliff', 'spliffs'],
  canisters: ['canister', 'canisters'],
};

function unitWords(unit: Unit, isOne: boolean): string {
  const [one, many] = COUNTED[unit] ?? [];
  return (isOne ? one : many) ?? labelOf(UNITS.codes, unit);
}

/** "0.5 g", "about 0.5 g", "0.5 to 1 g", "2 pills", "£20 to £30": as entered and never converted. */
export function quantityWords({ low, high, unit, isEstimate }: Quantity): string {
  const sign = unit === 'gbp' ? '£' : '';
  const figure = low === high ? `${sign}${low}` : `${sign}${low} to ${sign}${high}`;
  const about = isEstimate ? 'about ' : '';
  return unit === 'gbp' ? about + figure : `${about}${figure} ${unitWords(unit, low === 1 && high === 1)}`;
}

/** A recorded amount in words; null where none was recorded. */
export function amountWords(recorded: RecordedAmount): string | null {
  const quantity = quantityOf(recorded);
  return quantity === null ? null : quantityWords(quantity);
}
