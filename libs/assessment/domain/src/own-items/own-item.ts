import * as z from 'zod';
import {
  dayText,
  fact,
  labelOrNull,
  Note,
  rated,
  recordContract,
  whenWords,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, formatDay, keysOf, neededLine, type CodeList } from '@cairn/shared-util';
import { AnsweredBy, ANSWERERS, AssessmentMode, ASSESSMENT_MODES } from '../assessments/modes';
import { EveryDays, everyWords } from '../schedule/every-days';

const BETTER_CODES = [
  { key: 'higher', label: 'A higher number is better' },
  { key: 'lower', label: 'A lower number is better' },
] as const;
export const BETTER: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: BETTER_CODES };
export const Better = z.enum(keysOf(BETTER_CODES), 'Choose which direction is better.');
export type Better = z.infer<typeof Better>;

const ownItemFields = {
  agreedOn: calendarDay('Enter the day on which the question was agreed.'),
  question: z.uuid().describe('Stays the same through every version of the question'),
  text: neededLine('The question', 160, 'Write the question in the person’s own words.'),
  lowWord: neededLine('The word at 0', 40, 'Write what 0 means.'),
  highWord: neededLine('The word at 10', 40, 'Write what 10 means.'),
  better: Better,
  everyDays: EveryDays.nullable().describe('How often it is asked; null = when it comes up'),
  retiredOn: calendarDay('Enter the day on which it was retired.').nullable().describe('null = in use'),
};
export type OwnItemInput = z.infer<z.ZodObject<typeof ownItemFields>> & RecordInput;

/** A question that belongs to the day it was agreed or later. */
function checkOwnItem({ value, issues }: z.core.ParsePayload<z.infer<z.ZodObject<typeof ownItemFields>>>): void {
  if (value.retiredOn === null || value.retiredOn >= value.agreedOn) return;
  const message = `It was agreed on ${formatDay(value.agreedOn)}: it cannot be retired before.`;
  issues.push({ code: 'custom', path: ['retiredOn'], message, input: value });
}

/** A question from 0 to 10 that a person and a clinician made together. A new wording is a correction; none is deleted. */
export const OWN_ITEM = recordContract({
  kind: 'own_item',
  path: 'own-items',
  words: { one: 'a question of their own', many: 'questions of their own', title: 'Own question' },
  fields: ownItemFields,
  dated: { field: 'agreedOn', as: 'day' },
  codes: { better: BETTER },
  check: checkOwnItem,
  headline: ({ text, retiredOn }) => (retiredOn === null ? text : `${text} (retired)`),
  facts: (item) => [
    fact('agreedOn', 'Agreed on', dayText(item.agreedOn)),
    fact('text', 'Question', item.text),
    fact('lowWord', '0 means', item.lowWord),
    fact('highWord', '10 means', item.highWord),
    fact('better', 'Direction', labelOrNull(BETTER, item.better)),
    fact('everyDays', 'Asked', everyWords(item.everyDays)),
    fact('retiredOn', 'Retired on', dayText(item.retiredOn)),
  ],
});

const ownRatingFields = {
  ratedAt: z.iso
    .datetime({ offset: true, error: 'Enter when it was rated.' })
    .describe('When it was rated, ISO 8601 with offset'),
  question: z.uuid('Choose the question.'),
  asked: z.uuid('Choose the question.').describe('The version of the question that was asked'),
  rating: z
    .int('Rate it with a whole number from 0 to 10.')
    .min(0, 'Rate it with a whole number from 0 to 10.')
    .max(10, 'Rate it with a whole number from 0 to 10.')
    .describe('0 is the low word, not "missing"'),
  mode: AssessmentMode,
  answeredBy: AnsweredBy,
  note: Note,
};
export type OwnRatingInput = z.infer<z.ZodObject<typeof ownRatingFields>> & RecordInput;

/** One answer to a question of the person's own. */
export const OWN_RATING = recordContract({
  kind: 'own_rating',
  path: 'own-ratings',
  words: { one: 'a rating of an own question', many: 'ratings of own questions', title: 'Own rating' },
  fields: ownRatingFields,
  dated: { field: 'ratedAt', as: 'instant' },
  codes: { mode: ASSESSMENT_MODES, answeredBy: ANSWERERS },
  headline: ({ rating }) => `Own question rated ${rated(rating)}`,
  facts: (entry, timeZone) => [
    fact('ratedAt', 'Rated', whenWords(entry.localDay ?? '', entry.ratedAt, timeZone)),
    fact('rating', 'Rating', rated(entry.rating)),
    fact('mode', 'How', labelOrNull(ASSESSMENT_MODES, entry.mode)),
    fact('answeredBy', 'Answered by', labelOrNull(ANSWERERS, entry.answeredBy)),
    fact('note', 'Note', entry.note),
  ],
});
