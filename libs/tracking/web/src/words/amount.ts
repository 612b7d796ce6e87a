import { labelOf, UNITS, type UseDay, type UseState } from '@cairn/tracking-domain';

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
  if (amount !== null) return about + withUnit(String(amount), unit);
  return amountLow === null || amountHigh === null ? null : withUnit(`${amountLow} to ${amountHigh}`, unit);
}

function withUnit(number: string, unit: NonNullable<Amount['unit']>): string {
  return unit === 'gbp' ? `£${number}` : `${number} ${labelOf(UNITS.codes, unit)}`;
}
