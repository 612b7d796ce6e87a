import * as z from 'zod';
import {
  dayText,
  fact,
  recordContract,
  tooFarAhead,
  yesOrNo,
  type Kept,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, typedText } from '@cairn/shared-util';
import { refuse } from '../fields/refuse';

/** Longest part of a safety plan, in characters. */
export const PLAN_PART_MAX = 1000;

/** The parts of a safety plan, in their order, under headings of our own. */
export const SAFETY_PARTS = [
  { key: 'signs', label: 'How I notice that things get worse' },
  { key: 'alone', label: 'What I can do by myself' },
  { key: 'places', label: 'Where I can go and whom I can be with' },
  { key: 'people', label: 'Whom I can ask for help' },
  { key: 'professionals', label: 'Services I can turn to' },
  { key: 'surroundings', label: 'What makes my surroundings safer' },
  { key: 'reasons', label: 'What I live for' },
] as const;
export type SafetyPart = (typeof SAFETY_PARTS)[number]['key'];

const part = (place: number) => typedText(SAFETY_PARTS[place]?.label ?? '', PLAN_PART_MAX);

const fields = {
  agreedOn: z.iso.date('Enter the day on which the plan was agreed.'),
  signs: part(0),
  alone: part(1),
  places: part(2),
  people: part(3),
  professionals: part(4),
  surroundings: part(5),
  reasons: part(6),
  given: z.boolean().nullable().describe('The person was given a copy; null = not recorded'),
  reviewOn: calendarDay('Enter the day on which the plan is looked at again.').nullable().describe('null = none set'),
};
type SafetyPlanFields = z.infer<z.ZodObject<typeof fields>>;

function checkPlan({ value, issues }: z.core.ParsePayload<SafetyPlanFields>): void {
  if (SAFETY_PARTS.every(({ key }) => value[key].trim() === '')) {
    refuse(issues, 'signs', 'Write at least one part of the plan.', value);
  }
  if (value.reviewOn !== null && value.reviewOn < value.agreedOn) {
    refuse(issues, 'reviewOn', 'The plan is to be looked at again before it was agreed.', value);
  }
}

export type SafetyPlanInput = SafetyPlanFields & RecordInput;

/** What a person does when things get worse, in their words. The one agreed last is in force. */
export const SAFETY_PLAN = recordContract({
  kind: 'safety_plan',
  path: 'safety-plans',
  words: { one: 'a safety plan', many: 'safety plans', title: 'Safety plan' },
  fields,
  dated: { field: 'agreedOn', as: 'day' },
  check: checkPlan,
  problems: ({ reviewOn }, { today }) => {
    const message = reviewOn === null ? null : tooFarAhead(reviewOn, today);
    return message === null ? [] : [{ field: 'reviewOn', message }];
  },
  headline: (plan) => {
    const written = SAFETY_PARTS.filter(({ key }) => plan[key].trim() !== '').length;
    return `Safety plan, ${written} of ${SAFETY_PARTS.length} parts written`;
  },
  facts: (plan) => [
    fact('agreedOn', 'Agreed on', dayText(plan.agreedOn)),
    ...SAFETY_PARTS.map(({ key, label }) => fact(key, label, plan[key])),
    fact('given', 'Given to the person', yesOrNo(plan.given)),
    fact('reviewOn', 'To be looked at again', dayText(plan.reviewOn)),
  ],
});
export type SafetyPlan = Kept<SafetyPlanInput>;
