import type * as z from 'zod';
import type { UseDay } from './use-day';

/** The fields of a use day that say how it was used: they mean something only where it was. */
type OfUse = Pick<
  UseDay,
  'amount' | 'amountLow' | 'amountHigh' | 'unit' | 'precision' | 'route' | 'times' | 'setting' | 'coUse' | 'forPain'
>;
type UseDayRules = Pick<UseDay, 'state'> & OfUse;
type Refusal = readonly [field: keyof UseDayRules, message: string];

const OF_USE: Readonly<Record<keyof OfUse, string>> = {
  amount: 'An amount goes with "used". Clear the amount or choose "used".',
  amountLow: 'A range goes with "used". Clear the range or choose "used".',
  amountHigh: 'A range goes with "used". Clear the range or choose "used".',
  unit: 'A unit goes with "used". Clear the unit or choose "used".',
  precision: 'How sure an amount is goes with "used". Clear it or choose "used".',
  route: 'A route goes with "used". Clear the route or choose "used".',
  times: 'How many times goes with "used". Clear it or choose "used".',
  setting: 'Where it was used goes with "used". Clear it or choose "used".',
  coUse: 'What it was used with goes with "used". Clear it or choose "used".',
  forPain: 'Whether it was for pain goes with "used". Clear it or choose "used".',
};
const USE_FIELDS = Object.keys(OF_USE) as (keyof OfUse)[];

const isSaid = (value: unknown): boolean => value !== null && !(Array.isArray(value) && value.length === 0);

/** What is said of use on a day on which none is recorded. */
function strayRefusals(day: UseDayRules): Refusal[] {
  return USE_FIELDS.filter((field) => isSaid(day[field])).map((field) => [field, OF_USE[field]]);
}

const ONE_OR_RANGE = 'Enter one figure or a range, not both.';

/** A range has two ends in order and no figure beside them; one figure has no ends. */
function rangeRefusals({ amount, amountLow, amountHigh }: UseDayRules): Refusal[] {
  if (amountLow === null || amountHigh === null) return [['amountLow', 'Enter both ends of the range.']];
  if (amount !== null) return [['amount', ONE_OR_RANGE]];
  return amountLow > amountHigh ? [['amountHigh', 'The upper end is below the lower end.']] : [];
}

function figureRefusals({ amount, amountLow, amountHigh }: UseDayRules): Refusal[] {
  const end = amountLow === null ? 'amountHigh' : 'amountLow';
  if (amountLow === null && amountHigh === null) return [];
  return [
    [
      end,
      amount === null ? 'An end goes with a range. Enter one amount, or choose "Between" and both ends.' : ONE_OR_RANGE,
    ],
  ];
}

function amountRefusals(day: UseDayRules): Refusal[] {
  const { unit, precision, amount, amountLow, amountHigh } = day;
  const ends = precision === 'range' ? rangeRefusals(day) : figureRefusals(day);
  const isTold = amount !== null || amountLow !== null || amountHigh !== null;
  return isTold && unit === null ? [['unit', 'Choose the unit of the amount.'], ...ends] : ends;
}

/** The rules that join fields of a use day; each names the field it is about. */
export function checkUseDay({ value, issues }: z.core.ParsePayload<UseDayRules>): void {
  for (const [field, message] of value.state === 'yes' ? amountRefusals(value) : strayRefusals(value)) {
    issues.push({ code: 'custom', path: [field], message, input: value });
  }
}
