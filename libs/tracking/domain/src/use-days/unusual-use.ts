import type { SubstanceKey } from '@cairn/patients-domain';
import type { Unit, UseDayInput } from './use-day';

/** One UK unit is 8 g of ethanol, one US standard drink 14 g. */
const UNITS_PER_US_DRINK = 14 / 8;

/** The most that is entered without a question, and the unit it is said in; more is asked about and never refused. */
const MOST: Partial<Record<SubstanceKey, Partial<Record<Unit, number>>>> = {
  ketamine: { g: 10, mg: 10_000 },
  alcohol: { uk_units: 100, us_drinks: 100 / UNITS_PER_US_DRINK },
};
const MOST_WORDS: Partial<Record<SubstanceKey, string>> = {
  ketamine: 'More than 10 g of ketamine in a day. Check the amount and the unit.',
  alcohol: 'More than 100 units of alcohol in a day. Check the amount and the unit.',
};
/** More uses in a day than hours. */
const MOST_TIMES = 24;

/**
 * What is unusual about a day of use, in words for whoever enters it. Nothing of it blocks: people do report such days.
 * Exactly 10 g, 100 units or 24 times say nothing. Amounts are compared in their own unit and never converted to grams
 * from lines, pills or money. Limits are ours (docs/clinical-sources.md).
 */
export function unusualUse(
  entry: Pick<UseDayInput, 'substance' | 'amount' | 'amountHigh' | 'unit' | 'times'>,
): string[] {
  const { substance, amount, amountHigh, unit, times } = entry;
  const warnings: string[] = [];
  const most = unit === null ? undefined : MOST[substance]?.[unit];
  const amounts = [amount, amountHigh].filter((each) => each !== null);
  if (most !== undefined && amounts.some((each) => each > most)) warnings.push(MOST_WORDS[substance] ?? '');
  if (times !== null && times > MOST_TIMES) warnings.push('More than 24 times in a day. Check the number.');
  return warnings;
}
