import type { SubstanceKey } from '@cairn/patients-domain';
import type { Unit, UseDayInput } from './use-day';

/** One UK unit is 8 g of ethanol, one US standard drink 14 g. */
const UNITS_PER_US_DRINK = 14 / 8;

/** The most that is entered without a question, each of one day; more is asked about and never refused. */
export const MOST_KETAMINE_GRAMS = 10;
export const MOST_ALCOHOL_UNITS = 100;
/** More uses in a day than hours. */
export const MOST_TIMES = 24;

const MOST: Partial<Record<SubstanceKey, Partial<Record<Unit, number>>>> = {
  ketamine: { g: MOST_KETAMINE_GRAMS, mg: MOST_KETAMINE_GRAMS * 1000 },
  alcohol: { uk_units: MOST_ALCOHOL_UNITS, us_drinks: MOST_ALCOHOL_UNITS / UNITS_PER_US_DRINK },
};
const MOST_WORDS: Partial<Record<SubstanceKey, string>> = {
  ketamine: `More than ${MOST_KETAMINE_GRAMS} g of ketamine in a day. Check the amount and the unit.`,
  alcohol: `More than ${MOST_ALCOHOL_UNITS} units of alcohol in a day. Check the amount and the unit.`,
};
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
  if (times !== null && times > MOST_TIMES) warnings.push(`More than ${MOST_TIMES} times in a day. Check the number.`);
  return warnings;
}
