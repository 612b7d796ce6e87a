import * as z from 'zod';
import { Note, recordContract, type Kept, type RecordInput } from '@cairn/patients-domain';
import { neededLine } from '@cairn/shared-util';
import { INSTRUMENT_CODES, INSTRUMENT_KEYS } from '../instruments/instruments';
import { checkSheet } from './check-sheet';
import { AnsweredBy, ANSWERERS, ASSESSMENT_MODES, AssessmentMode } from './modes';
import { assessmentFacts, assessmentHeadline } from './assessment-words';

const answers = z.record(z.string().max(40), z.int().nullable());
/** Longest name of a language. */
export const LANGUAGE_MAX = 40;

export const assessmentFields = {
  takenAt: z.iso
    .datetime({ offset: true, error: 'Enter when it was filled in.' })
    .describe('When it was filled in, ISO 8601 with offset'),
  instrument: z.enum(INSTRUMENT_KEYS, 'This instrument is not in the library.'),
  instrumentVersion: z.string().max(20).describe('The edition that was filled in; a result keeps it'),
  variant: z.string().max(20).describe('The wording that was asked; "standard" where there is one'),
  answers: answers.describe('By the key of the question; null or absent = no answer. Empty for score entry'),
  entered: answers.describe('By the key of the score, as it stands on the form; only for score entry'),
  mode: AssessmentMode,
  language: neededLine('The language', LANGUAGE_MAX, 'Enter the language it was asked in.'),
  answeredBy: AnsweredBy,
  safetySeen: z.boolean().describe('That whoever saved it saw an answer above 0 to question 9 of the PHQ-9'),
  note: Note,
};
export type AssessmentFields = z.infer<z.ZodObject<typeof assessmentFields>>;
export type AssessmentInput = AssessmentFields & RecordInput;

const computed = {
  /** By the key of the score; null where there is none, never 0 for want of answers. */
  scores: z.record(z.string(), z.number().nullable()),
  /** Keys of the scored questions without an answer. */
  missing: z.array(z.string()),
  prorated: z.boolean(),
};
export type Computed = z.infer<z.ZodObject<typeof computed>>;

/** A result of an instrument. What it comes to is computed by the server out of what was entered. */
export const ASSESSMENT = recordContract({
  kind: 'assessment',
  path: 'assessments',
  words: { one: 'a result of a measure', many: 'results of measures', title: 'Measure' },
  fields: assessmentFields,
  dated: { field: 'takenAt', as: 'instant' },
  computed,
  codes: { instrument: INSTRUMENT_CODES, mode: ASSESSMENT_MODES, answeredBy: ANSWERERS },
  check: checkSheet,
  headline: (entry) => assessmentHeadline(entry as Assessment),
  facts: (entry, timeZone) => assessmentFacts(entry as Assessment, timeZone),
});

/** A result as it is kept. */
export type Assessment = Kept<AssessmentInput> & Computed & { readonly localDay: string };
