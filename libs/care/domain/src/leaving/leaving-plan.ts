import * as z from 'zod';
import {
  dayText,
  fact,
  labelsOf,
  Note,
  recordContract,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { keysOf, textLine, typedText } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';
import { refuse } from '../fields/refuse';

const TOLD_CODES = [
  { key: 'gp', label: 'GP' },
  { key: 'referrer', label: 'Who referred' },
  { key: 'next_service', label: 'The next service' },
  { key: 'family', label: 'Family or others, with consent' },
  { key: 'pharmacy', label: 'Pharmacy' },
  { key: 'other', label: 'Others' },
] as const;
export const TOLD_CHOICES = ownList(TOLD_CODES);
export const Told = z.enum(keysOf(TOLD_CODES));

/** Longest advice, in characters. */
export const ADVICE_MAX = 1000;

const fields = {
  writtenOn: z.iso.date('Enter the day on which the plan was written.'),
  destination: textLine('Where the person goes', 200),
  wayBack: typedText('How to come back', ADVICE_MAX).describe('Re-entry: whom to call and how, in plain words'),
  safetyNet: typedText('What to watch for', ADVICE_MAX).describe('Signs that help is needed, and what to do then'),
  told: z.array(Told).max(TOLD_CODES.length).describe('Who was told of the discharge; empty = nobody yet'),
  toldWords: textLine('Who was told', 200),
  given: z.boolean().nullable().describe('The person was given the sheet; null = not recorded'),
  note: Note,
};
export type LeavingPlanInput = z.infer<z.ZodObject<typeof fields>> & RecordInput;

/** What holds after an episode ends: where the person goes, how they come back, what to watch for. */
export const LEAVING_PLAN = recordContract({
  kind: 'leaving_plan',
  path: 'leaving-plans',
  words: { one: 'a leaving plan', many: 'leaving plans', title: 'Leaving plan' },
  fields,
  dated: { field: 'writtenOn', as: 'day' },
  check: ({ value, issues }) => {
    if (value.wayBack.trim() === '') refuse(issues, 'wayBack', 'Write how the person can come back.', value);
  },
  headline: ({ destination }) => (destination === '' ? 'Leaving plan' : `Leaving plan: ${destination}`),
  facts: (plan) => [
    fact('writtenOn', 'Written on', dayText(plan.writtenOn)),
    fact('destination', 'Where to', plan.destination),
    fact('wayBack', 'How to come back', plan.wayBack),
    fact('safetyNet', 'What to watch for', plan.safetyNet),
    fact('told', 'Told', labelsOf(TOLD_CHOICES, plan.told)),
    fact('toldWords', 'Who exactly', plan.toldWords),
    fact('given', 'Given to the person', yesOrNo(plan.given)),
    fact('note', 'Note', plan.note),
  ],
});
export type LeavingPlan = Kept<LeavingPlanInput>;
