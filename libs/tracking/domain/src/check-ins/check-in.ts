import * as z from 'zod';
import { formatDay, labelOf, midSentence } from '@cairn/shared-util';
import {
  fact,
  rated,
  recordContract,
  SUBSTANCES,
  SubstanceKey,
  whenWords,
  type Fact,
  type RecordFrame,
} from '@cairn/patients-domain';
import { amountWords, quantityOf, type RecordedAmount } from '../use-days/amount';
import { UseState, Unit, AmountPrecision } from '../use-days/use-day';
import { selfEnteredBy } from './self-entered';
import { CheckInAnswers, ToldDay, type ToldUse } from './check-in-sheet';

/** What the record says of a day and substance now. */
const RecordedUse = z.object({
  state: UseState,
  amount: z.number().nullable(),
  amountLow: z.number().nullable(),
  amountHigh: z.number().nullable(),
  unit: Unit.nullable(),
  precision: AmountPrecision.nullable(),
});
export type RecordedUse = z.infer<typeof RecordedUse>;

/** One answer about a day, as it was told, beside what the record says of that day now. */
export const KeptToldDay = z.object({
  ...ToldDay.shape,
  /** The entry that was made of it; null where the record had one already, or nothing was said. */
  useDayId: z.uuid().nullable(),
  recorded: RecordedUse.nullable(),
});
export type KeptToldDay = z.infer<typeof KeptToldDay>;

/** `entered`: the record took it. `differs`: staff knew the day already, otherwise. `missing`: no entry stands any more. */
export type Comparison = 'entered' | 'agrees' | 'differs' | 'missing' | 'not_said';

/** Whether a told amount fits what is recorded: it lies between the ends, in the same unit. None told fits anything. */
function amountFits({ amount, unit }: Pick<KeptToldDay, 'amount' | 'unit'>, recorded: RecordedAmount): boolean {
  if (amount === null) return true;
  const known = quantityOf(recorded);
  return known !== null && known.unit === unit && known.low <= amount && amount <= known.high;
}

/**
 * How an answer stands to the record. What staff had entered before is never overwritten: where it says something else,
 * the answer "differs" until they have put the record right. "Not known" and "not asked" differ from any answer.
 */
export function comparisonOf(told: Omit<KeptToldDay, 'day' | 'substance'>): Comparison {
  const { state, useDayId, recorded } = told;
  if (state === 'not_said') return 'not_said';
  if (useDayId !== null) return 'entered';
  if (recorded === null) return 'missing';
  return recorded.state === state && amountFits(told, recorded) ? 'agrees' : 'differs';
}

const TOLD: Readonly<Record<ToldUse, string>> = { yes: 'used', no: 'none', not_said: 'would rather not say' };
const RECORDED: Readonly<Record<UseState, string>> = {
  yes: 'used',
  no: 'none',
  unknown: 'not known',
  not_asked: 'not asked',
};

/** "used about 0.5 g", "none", "would rather not say". */
export function toldWords({ state, amount, unit }: Pick<KeptToldDay, 'state' | 'amount' | 'unit'>): string {
  const words = amountWords({ amount, unit, amountLow: null, amountHigh: null, precision: 'estimate' });
  return words === null ? TOLD[state] : `${TOLD[state]} ${words}`;
}

/** "used 1 g", "not known". */
export function recordedWords(recorded: RecordedUse): string {
  const words = amountWords(recorded);
  return words === null ? RECORDED[recorded.state] : `${RECORDED[recorded.state]} ${words}`;
}

/** What is said beside an answer about how it stands to the record; empty where it stands in it. */
export function comparisonWords(told: KeptToldDay): string {
  const comparison = comparisonOf(told);
  if (comparison === 'differs' && told.recorded !== null)
    return `differs from the record, which says ${recordedWords(told.recorded)}`;
  if (comparison === 'missing') return 'the record has no entry for this day now';
  return comparison === 'agrees' ? 'as in the record' : '';
}

function dayWords(told: KeptToldDay): string {
  const beside = comparisonWords(told);
  const words = `${formatDay(told.day, 'weekday-short')} ${toldWords(told)}`;
  return beside === '' ? words : `${words} (${beside})`;
}

/** "Ketamine: Mon 23 November none, Sun 22 November used about 0.5 g": all answers about days. */
function daysWords(substances: readonly SubstanceKey[], days: readonly KeptToldDay[]): string {
  return substances
    .map((substance) => ({ substance, told: days.filter((each) => each.substance === substance) }))
    .filter(({ told }) => told.length > 0)
    .map(({ substance, told }) => `${labelOf(SUBSTANCES.codes, substance)}: ${told.map(dayWords).join(', ')}`)
    .join('; ');
}

/** What the server adds to a check-in: whose link it was, what it asked about, and how the days stand to the record. */
const kept = {
  linkId: z.uuid(),
  substances: z.array(SubstanceKey),
  days: z.array(KeptToldDay),
};
type Told = Omit<CheckInAnswers, 'days'> &
  Pick<RecordFrame, 'recordedByName'> & { readonly answeredAt: string; readonly localDay?: string } & {
    readonly [K in keyof typeof kept]: z.infer<(typeof kept)[K]>;
  };

function headline({ craving, mood, days }: Told): string {
  const differing = days.filter((told) => comparisonOf(told) === 'differs').length;
  const parts = [
    craving === null ? null : `craving ${craving} of 10`,
    mood === null ? null : `mood ${mood} of 10`,
    days.length === 0 ? null : `use told for ${days.length} ${days.length === 1 ? 'day' : 'days'}`,
    differing === 0 ? null : `${differing} ${differing === 1 ? 'differs' : 'differ'} from the record`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? 'Check-in by the person' : `Check-in by the person: ${parts.join(', ')}`;
}

function facts(entry: Told, timeZone: string): Fact[] {
  const { answeredAt, localDay = '', craving, worst, mood, words, days, substances, recordedByName } = entry;
  const [first] = substances;
  const of = first === undefined ? '' : `, ${midSentence(labelOf(SUBSTANCES.codes, first))}`;
  return [
    fact('answeredAt', 'Answered', whenWords(localDay, answeredAt, timeZone)),
    fact('craving', `Craving then${of}`, rated(craving)),
    fact('worst', 'Worst craving since last time', rated(worst)),
    fact('mood', 'Mood (10 is best)', rated(mood)),
    fact('days', 'Use', daysWords(substances, days)),
    fact('words', 'In their own words', words),
    fact('recordedByName', 'Entered by', selfEnteredBy(recordedByName)),
  ];
}

/** A check-in as staff read it. It is never corrected, since it is what a person said; it can be withdrawn. */
export const CHECK_IN = recordContract({
  kind: 'check_in',
  path: 'check-ins',
  words: { one: 'a check-in', many: 'check-ins', title: 'Check-in' },
  fields: {
    answeredAt: z.iso.datetime({ offset: true }),
    craving: CheckInAnswers.shape.craving,
    worst: CheckInAnswers.shape.worst,
    mood: CheckInAnswers.shape.mood,
    words: z.string(),
    ...kept,
  },
  dated: { field: 'answeredAt', as: 'instant' },
  headline,
  facts,
});
export type CheckIn = z.infer<typeof CHECK_IN.Entry>;
/** What a check-in holds beside the frame of an entry. */
export type CheckInTold = z.infer<typeof CHECK_IN.Input>;
