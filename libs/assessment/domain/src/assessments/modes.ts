import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';

const MODE_CODES = [
  { key: 'clinician_screen', label: 'With staff, on their screen' },
  { key: 'handed_over', label: 'By the person, on the device handed to them' },
  { key: 'paper', label: 'On paper' },
  { key: 'phone', label: 'By phone or video' },
] as const;
export const ASSESSMENT_MODES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: MODE_CODES };
export const AssessmentMode = z.enum(keysOf(MODE_CODES), 'Choose how it was filled in.');
export type AssessmentMode = z.infer<typeof AssessmentMode>;

const ANSWERER_CODES = [
  { key: 'person', label: 'The person' },
  { key: 'clinician', label: 'Staff' },
  { key: 'other', label: 'Somebody close to them' },
] as const;
export const ANSWERERS: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: ANSWERER_CODES };
export const AnsweredBy = z.enum(keysOf(ANSWERER_CODES), 'Choose who answered.');
export type AnsweredBy = z.infer<typeof AnsweredBy>;
