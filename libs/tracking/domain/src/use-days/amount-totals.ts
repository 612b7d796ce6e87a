import { joinWords } from '@cairn/shared-util';
import { quartiles } from '../statistics/median';
import { middleOf, quantityOf, quantityWords, type Quantity, type RecordedAmount } from './amount';
import type { DayOfUse } from './day-of-use';
import type { Unit } from './use-day';

/** What was used in one unit: both ends of the sum, which are the same without a range in it. */
export interface UnitTotal extends Quantity {
  /** Use days with an amount in this unit. */
  readonly days: number;
}

/** The rule of sums and bars, as it stands where they do. */
export const AMOUNT_RULE =
  'Amounts are added per unit and never converted. A range is added with both its ends and drawn at its middle; a sum with an estimate in it says “about”.';

/** Amounts hold three decimals at most: they are added as whole thousandths, so that 0.1 + 0.2 is 0.3. */
const THOUSAND = 1000;
const sum = (one: number, other: number): number =>
  (Math.round(one * THOUSAND) + Math.round(other * THOUSAND)) / THOUSAND;

/**
 * What was used, one total per unit as it was entered; units are never converted or added to each other. An amount told as
 * a range counts with both ends: 1 g and "0.5 to 1 g" are 1.5 to 2 g. A total with an estimate in it is one. Our own rule.
 */
export function amountTotals(days: readonly RecordedAmount[]): UnitTotal[] {
  const totals = new Map<Unit, UnitTotal>();
  for (const quantity of days.flatMap((day) => quantityOf(day) ?? [])) {
    const { low, high, unit, isEstimate } = quantity;
    const seen = totals.get(unit);
    const added = seen === undefined ? quantity : { low: sum(seen.low, low), high: sum(seen.high, high) };
    const about = isEstimate || seen?.isEstimate === true;
    totals.set(unit, { ...added, unit, isEstimate: about, days: (seen?.days ?? 0) + 1 });
  }
  return [...totals.values()];
}

/** Totals in words, "3 to 3.5 g and 2 pills"; empty where no amount is known. */
export function totalsWords(totals: readonly UnitTotal[]): string {
  return joinWords(totals.map(quantityWords));
}

/** 1 is the person’s own lightest quarter of use days, 4 the heaviest. */
export type AmountStep = 1 | 2 | 3 | 4;

/** Steps of one unit; the three limits are upper ends, each included in the lower step. */
export interface AmountSteps {
  readonly unit: Unit;
  readonly limits: readonly [number, number, number];
}

/**
 * Steps by the person’s own quartiles (R type 7) of the amounts of all their use days, for each unit apart; a range counts
 * with its middle. Give it every day of the record, so that a step means the same whatever range is shown. No amounts, no
 * steps.
 */
export function amountSteps(days: readonly DayOfUse[]): AmountSteps[] {
  const quantities = days.flatMap((day) => quantityOf(day) ?? []);
  return [...Map.groupBy(quantities, ({ unit }) => unit)].flatMap(([unit, ofUnit]) => {
    const limits = quartiles(ofUnit.map(middleOf));
    return limits === null ? [] : { unit, limits };
  });
}

/** The step of a day; null where no amount is known. */
export function stepOf(day: RecordedAmount, steps: readonly AmountSteps[]): AmountStep | null {
  const quantity = quantityOf(day);
  const limits = steps.find(({ unit }) => unit === quantity?.unit)?.limits;
  if (quantity === null || limits === undefined) return null;
  const above = limits.filter((limit) => middleOf(quantity) > limit).length;
  return ([1, 2, 3, 4] as const)[above] ?? 4;
}
