import * as z from 'zod';
import {
  dayText,
  fact,
  futureDay,
  labelOrNull,
  Note,
  recordContract,
  tooFarAhead,
  type Fact,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, neededLine, plainNumber, textLine, type FieldProblem } from '@cairn/shared-util';
import { refuse, refuseEach } from '../fields/refuse';
import {
  attainmentWords,
  GOAL_AREAS,
  GOAL_MEASURES,
  GOAL_STATUSES,
  GoalArea,
  GoalMeasure,
  GoalStatus,
} from './goal-codes';

/** Longest goal, in characters: as long as a goal of a session, so that one can be the other. */
export const GOAL_MAX = 120;

const number = (what: string) =>
  z
    .number(`Enter ${what} as a number.`)
    .min(0, `Enter ${what} as 0 or more.`)
    .max(1000, `Enter ${what} as at most 1,000.`)
    .nullable();

const fields = {
  setOn: z.iso.date('Enter the day on which the goal was set.'),
  goal: z.uuid().describe('Stays the same through every version of the goal'),
  words: neededLine('The goal', GOAL_MAX, 'Write the goal in the person’s own words.'),
  area: GoalArea,
  measure: GoalMeasure,
  measureOf: textLine('What is measured', 64).describe(
    'Substance, instrument or question behind the measure, by its key; empty with none',
  ),
  baseline: number('the starting value').describe(
    'Where the person began, in the unit of the measure; null = not said',
  ),
  target: number('the target').describe('In the unit of the measure; null = none'),
  targetOn: calendarDay('Enter the day by which the goal is hoped for.').nullable(),
  status: GoalStatus,
  statusOn: calendarDay('Enter since when it stands so.').nullable().describe('null while the goal is open'),
  attainment: z
    .int('Rate the goal from −2 to +2.')
    .min(-2, 'Rate the goal from −2 to +2.')
    .max(2, 'Rate the goal from −2 to +2.')
    .nullable()
    .describe('As rated at the last review; null = not rated. 0 is "as hoped"'),
  attainedOn: calendarDay('Enter the day of the rating.').nullable(),
  note: Note,
};
type GoalFields = z.infer<z.ZodObject<typeof fields>>;

/** The largest value that a measure can have. */
const MOST: Partial<Record<GoalFields['measure'], number>> = { days_used: 28, craving: 10, own_item: 10 };

function checkNumbers({ value, issues }: z.core.ParsePayload<GoalFields>): void {
  const most = MOST[value.measure];
  for (const field of ['baseline', 'target'] as const) {
    const number = value[field];
    if (number === null) continue;
    if (value.measure === 'none') {
      refuse(issues, field, 'Without a measure there is no number. Clear it or choose the measure.', value);
    } else if (most !== undefined && number > most) {
      refuse(issues, field, `This measure goes from 0 to ${most}.`, value);
    }
  }
}

function checkDays({ value, issues }: z.core.ParsePayload<GoalFields>): void {
  const { setOn, targetOn, statusOn, attainedOn } = value;
  const before: readonly [string, string | null, string][] = [
    ['targetOn', targetOn, 'The target day is before the day on which the goal was set.'],
    ['statusOn', statusOn, 'This is before the day on which the goal was set.'],
    ['attainedOn', attainedOn, 'The rating is before the day on which the goal was set.'],
  ];
  for (const [field, day, message] of before) {
    if (day !== null && day < setOn) refuse(issues, field, message, value);
  }
}

/** How a goal stands, and a rating, have their days; an open goal has none. */
function checkPairs(payload: z.core.ParsePayload<GoalFields>): void {
  const { status, statusOn, attainment, attainedOn } = payload.value;
  const [isOpen, isRated] = [status === 'open', attainment !== null];
  refuseEach(payload, [
    [isOpen && statusOn !== null, 'statusOn', 'An open goal has no last day. Clear it.'],
    [!isOpen && statusOn === null, 'statusOn', 'Enter since when it stands so.'],
    [!isRated && attainedOn !== null, 'attainment', 'Rate the goal or clear the day of the rating.'],
    [isRated && attainedOn === null, 'attainedOn', 'Enter the day of the rating.'],
  ]);
}

/** A measure says what it measures; days follow the day on which the goal was set; a rating has its day. */
function checkGoal(payload: z.core.ParsePayload<GoalFields>): void {
  const { value, issues } = payload;
  if ((value.measure === 'none') !== (value.measureOf === '')) {
    const message =
      value.measure === 'none' ? 'Without a measure nothing is named. Clear it.' : 'Choose what is measured.';
    refuse(issues, 'measureOf', message, value);
  }
  checkNumbers(payload);
  checkDays(payload);
  checkPairs(payload);
}

function problems({ targetOn, statusOn, attainedOn }: GoalFields, { today }: RecordClock): FieldProblem[] {
  const found: readonly [string, string | null][] = [
    ['targetOn', targetOn === null ? null : tooFarAhead(targetOn, today)],
    ['statusOn', statusOn === null ? null : futureDay(statusOn, today)],
    ['attainedOn', attainedOn === null ? null : futureDay(attainedOn, today)],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

const numberText = (value: number | null): string | null => (value === null ? null : plainNumber(value, 1));

function facts(goal: Kept<GoalFields & RecordInput>): readonly Fact[] {
  return [
    fact('setOn', 'Set on', dayText(goal.setOn)),
    fact('words', 'Goal', goal.words),
    fact('area', 'About', labelOrNull(GOAL_AREAS, goal.area)),
    fact('measure', 'Measured by', labelOrNull(GOAL_MEASURES, goal.measure)),
    fact('measureOf', 'What is measured', goal.measureOf),
    fact('baseline', 'Began at', numberText(goal.baseline)),
    fact('target', 'Target', numberText(goal.target)),
    fact('targetOn', 'Target day', dayText(goal.targetOn)),
    fact('status', 'Stands', labelOrNull(GOAL_STATUSES, goal.status)),
    fact('statusOn', 'Since', dayText(goal.statusOn)),
    fact('attainment', 'Rated at review', goal.attainment === null ? null : attainmentWords(goal.attainment)),
    fact('attainedOn', 'Rated on', dayText(goal.attainedOn)),
    fact('note', 'Note', goal.note),
  ];
}

export type GoalInput = GoalFields & RecordInput;

/** What the person wants to change, in their words. How it stands and how it is rated are new versions of the same goal. */
export const GOAL = recordContract({
  kind: 'goal',
  path: 'goals',
  words: { one: 'a goal', many: 'goals', title: 'Goal' },
  fields,
  dated: { field: 'setOn', as: 'day' },
  check: checkGoal,
  problems,
  headline: ({ words, status }) =>
    status === 'open' ? words : `${words} (${(labelOrNull(GOAL_STATUSES, status) ?? '').toLowerCase()})`,
  facts,
});
export type Goal = Kept<GoalInput>;
