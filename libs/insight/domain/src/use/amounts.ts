import { amountWords } from '../words/names';
import { joinWords } from '../words/numbers';
import { quartiles } from '../statistics/median';
import type { DayOfUse } from './use-days-of';

export interface UnitTotal {
  readonly unit: string | null;
  readonly total: number;
  /** Use days with an amount in this unit. */
  readonly days: number;
}

/** Amounts hold three decimals at most: they are added as whole thousandths, so that 0.1 + 0.2 is 0.3. */
const THOUSAND = 1000;

/** What was used, one total per unit as it was entered; units are never converted or added to each other. */
export function amountTotals(days: readonly DayOfUse[]): UnitTotal[] {
  const totals = new Map<string | null, { thousandths: number; days: number }>();
  for (const { amount, unit } of days) {
    if (amount === null) continue;
    const seen = totals.get(unit) ?? { thousandths: 0, days: 0 };
    totals.set(unit, { thousandths: seen.thousandths + Math.round(amount * THOUSAND), days: seen.days + 1 });
  }
  return [...totals].map(([unit, { thousandths, days: count }]) => ({
    unit,
    total: thousandths / THOUSAND,
    days: count,
  }));
}

/** Totals in words, "3 g and 2 pills"; empty where no amount is known. */
export function totalsWords(totals: readonly UnitTotal[]): string {
  return joinWords(totals.map(({ total, unit }) => amountWords(total, unit)));
}

/** 1 is the person’s own lightest quarter of use days, 4 the heaviest. */
export type AmountStep = 1 | 2 | 3 | 4;

/** Steps of one unit; the three limits are upper ends, each included in the lower step. */
export interface AmountSteps {
  readonly unit: string | null;
  readonly limits: readonly [number, number, number];
}

/**
 * Steps by the person’s own quartiles (R type 7) of the amounts of all their use days, for each unit apart. Give it every
 * day of the record, so that a step means the same whatever range is shown. No amounts, no steps.
 */
export function amountSteps(days: readonly DayOfUse[]): AmountSteps[] {
  return amountTotals(days).flatMap(({ unit }) => {
    const amounts = days.flatMap((day) => (day.amount !== null && day.unit === unit ? day.amount : []));
    const limits = quartiles(amounts);
    return limits === null ? [] : { unit, limits };
  });
}

/** The step of a day; null where no amount is known. */
export function stepOf(
  { amount, unit }: Pick<DayOfUse, 'amount' | 'unit'>,
  steps: readonly AmountSteps[],
): AmountStep | null {
  const limits = steps.find((step) => step.unit === unit)?.limits;
  if (amount === null || limits === undefined) return null;
  const above = limits.filter((limit) => amount > limit).length;
  return ([1, 2, 3, 4] as const)[above] ?? 4;
}
