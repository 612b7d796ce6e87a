import * as z from 'zod';
import { addDays, typedText, type FieldProblem } from '@cairn/shared-util';
import { EntryId, SubstanceKey } from '@cairn/patients-domain';
import { Amount, Unit } from '../use-days/use-day';
import type { CheckInLink } from './check-in-link';

/** The questions behind a link. Asked by POST, so that the token stands in no address. */
export const CHECK_IN_SHEET = 'check-in/sheet';
/** The answers to them, once. */
export const CHECK_IN_ANSWERS = 'check-in/answers';

/** Longest line of own words, in characters. */
export const CHECK_IN_WORDS_MAX = 500;
/** Largest body that a public check-in route reads, in bytes: all days and substances answered, with room to spare. */
export const CHECK_IN_BODY_BYTES = 24_576;

/** The text behind the `#` of a link. Whatever it is, the answer to a wrong one is the same. */
const Token = z.string().max(100, 'This link is not complete. Copy all of it.');

export const CheckInAsk = z.strictObject({ token: Token });
export type CheckInAsk = z.infer<typeof CheckInAsk>;

/** A number of the clinic's own, for when somebody needs help. The product brings none. */
export const HelpNumber = z.object({
  label: z.string(),
  number: z.string(),
  /** When it is answered; empty = not said. */
  open: z.string(),
});
export type HelpNumber = z.infer<typeof HelpNumber>;

/** What whoever holds an open link is told: the service and the questions. Nobody's name and nothing of a record. */
export const CheckInSheet = z.object({
  clinicName: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
  /** The first is the one whose craving is asked about. */
  substances: z.array(SubstanceKey),
  /** Days asked about, by the clinic's calendar, today first. */
  days: z.array(z.iso.date()),
  /** The clinic's own numbers; none where it keeps none. */
  numbers: z.array(HelpNumber),
});
export type CheckInSheet = z.infer<typeof CheckInSheet>;

/** `not_said` was asked, and the person would rather not say. A day that is left out was not answered. */
export const ToldUse = z.enum(['yes', 'no', 'not_said'], 'Choose yes, no or rather not say.');
export type ToldUse = z.infer<typeof ToldUse>;
export const TOLD_USE_LABELS: Readonly<Record<ToldUse, string>> = {
  yes: 'Yes',
  no: 'No',
  not_said: 'Rather not say',
};

const toldDay = z.strictObject({
  day: z.iso.date('Choose a day that is asked about.'),
  substance: SubstanceKey,
  state: ToldUse,
  amount: Amount.nullable().describe('The person’s own estimate; null = not told'),
  unit: Unit.nullable(),
});
export const ToldDay = toldDay;
export type ToldDay = z.infer<typeof ToldDay>;

function rating(what: string) {
  const words = `Rate ${what} with a whole number from 0 to 10.`;
  return z.int(words).min(0, words).max(10, words).nullable();
}

/** What a person answers; null and left out are "not answered", never 0 and never "no". */
const answers = {
  craving: rating('the craving now').describe('Craving now for the first substance, 0–10; null = not answered'),
  worst: rating('the worst craving').describe('Worst since the last check-in, 0–10; null = not answered'),
  mood: rating('your mood').describe('Mood, 0 worst to 10 best; null = not answered'),
  words: typedText('What you write', CHECK_IN_WORDS_MAX),
  days: z.array(toldDay).max(70),
};
export const CheckInAnswers = z.strictObject(answers);
export type CheckInAnswers = z.infer<typeof CheckInAnswers>;

export const CheckInInput = z
  .strictObject({
    token: Token,
    id: EntryId,
    answeredAt: z.iso.datetime({ offset: true, error: 'Say when this was answered.' }),
    ...answers,
  })
  .check(checkTold);
export type CheckInInput = z.infer<typeof CheckInInput>;

/** The answer to a check-in: that it arrived, and when. Nothing that was typed comes back. */
export const CheckInReceipt = z.object({ sentAt: z.iso.datetime({ offset: true }) });
export type CheckInReceipt = z.infer<typeof CheckInReceipt>;

/** Whether a person has answered anything at all. 0 is an answer; spaces are none. */
export function isAnswered({ craving, worst, mood, words, days }: CheckInAnswers): boolean {
  return [craving, worst, mood].some((each) => each !== null) || words.trim() !== '' || days.length > 0;
}

/** What is wrong with how much was used on a day, in words, with the field it is about; null where nothing is. */
function amountProblem({ state, amount, unit }: ToldDay): readonly ['amount' | 'unit', string] | null {
  if (state !== 'yes' && (amount !== null || unit !== null)) return ['amount', 'An amount goes with "yes".'];
  if (amount !== null && unit === null) return ['unit', 'Choose what the amount is counted in.'];
  return null;
}

function checkTold({ value, issues }: z.core.ParsePayload<CheckInAnswers>): void {
  const refuse = (path: PropertyKey[], message: string): unknown =>
    issues.push({ code: 'custom', path, message, input: value });
  if (!isAnswered(value)) refuse(['craving'], 'Answer at least one question.');
  const seen = new Set<string>();
  value.days.forEach((told, index) => {
    const key = `${told.day} ${told.substance}`;
    if (seen.has(key)) refuse(['days', index, 'day'], 'This day is answered twice.');
    seen.add(key);
    const problem = amountProblem(told);
    if (problem !== null) refuse(['days', index, problem[0]], problem[1]);
  });
}

/** The days that a link asks about on `today`, today first. */
export function daysAsked(days: number, today: string): string[] {
  return Array.from({ length: days }, (_, back) => addDays(today, -back));
}

/**
 * What does not fit the questions of the link, by field: a substance that was not asked about, a day to come, or one before
 * the earliest that the link could ask about on the day it was made (`madeOn`). Answers may come days after the questions
 * were read, so all days in between fit.
 */
export function strayAnswers(
  told: readonly ToldDay[],
  { substances, days }: Pick<CheckInLink, 'substances' | 'days'>,
  { madeOn, today }: { readonly madeOn: string; readonly today: string },
): FieldProblem[] {
  const earliest = addDays(madeOn, 1 - days);
  return told.flatMap(({ day, substance }, index) => {
    if (!substances.includes(substance))
      return [{ field: `days.${index}.substance`, message: 'This check-in does not ask about this substance.' }];
    if (day > today || day < earliest)
      return [{ field: `days.${index}.day`, message: 'This check-in does not ask about this day.' }];
    return [];
  });
}

/**
 * When a check-in was answered: what the phone says, where that lies between the making of the link and now. A clock that
 * is wrong is no reason to refuse what somebody tells: then it is the instant of arrival. All ISO 8601.
 */
export function answeredWhen(told: string, { madeAt, now }: { readonly madeAt: string; readonly now: string }): string {
  const instant = Date.parse(told);
  const isLikely = instant >= Date.parse(madeAt) && instant <= Date.parse(now);
  return new Date(isLikely ? instant : Date.parse(now)).toISOString();
}
