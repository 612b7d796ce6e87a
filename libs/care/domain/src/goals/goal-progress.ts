import * as z from 'zod';
import {
  changeWords,
  compareScores,
  instrumentName,
  instrumentOf,
  scoreWords,
  type Assessment,
  type OwnRatingInput,
} from '@cairn/assessment-domain';
import { cravingsOf, dailyMedians, levelWords, substanceName, useDaysOf, type Timeline } from '@cairn/insight-domain';
import type { Kept } from '@cairn/patients-domain';
import { counted, epochDay, formatDay } from '@cairn/shared-util';
import { daysIn28, inSpan, median, useCounts, type Span } from '@cairn/tracking-domain';
import type { GoalInput } from './goal';

/** What has moved for each goal of a person since it was set. */
export const GOAL_PROGRESS = 'patients/:patientId/goal-progress';

export const GoalProgress = z.object({
  goal: z.uuid(),
  /** Sessions the person was seen in, in which the goal was worked on, since it was set. */
  sessions: z.int().min(0),
  /** "Worked on in 5 sessions since 3 October 2026." */
  worked: z.string(),
  /** What the goal’s measure did; empty where nothing is measured. */
  moved: z.string(),
});
export type GoalProgress = z.infer<typeof GoalProgress>;
export const GoalsProgress = z.array(GoalProgress);

/** A session in which a goal was named. */
export interface GoalSession {
  readonly goal: string;
  readonly day: string;
}

/** What progress is told from. The timeline reaches 28 days before the first goal. */
export interface GoalSources {
  readonly timeline: Timeline;
  readonly sessions: readonly GoalSession[];
  readonly assessments: readonly Assessment[];
  readonly ratings: readonly Kept<OwnRatingInput>[];
}

type Measured = Pick<GoalInput, 'goal' | 'setOn' | 'measure' | 'measureOf'>;

const BEFORE_DAYS = 28;

/** The 28 whole days before the goal was set, and the 28 that end yesterday. */
function windows({ setOn }: Measured, { today }: Timeline): { before: Span; now: Span } {
  const [set, end] = [epochDay(setOn), epochDay(today)];
  return {
    before: { first: set - BEFORE_DAYS, last: set - 1 },
    now: { first: end - BEFORE_DAYS, last: end - 1 },
  };
}

function daysUsed(goal: Measured, { timeline }: GoalSources): string {
  const days = useDaysOf(timeline, goal.measureOf);
  const { before } = windows(goal, timeline);
  const [then, last] = [useCounts(days, before), daysIn28(days, epochDay(timeline.today)).total];
  const told = (counts: typeof then): string =>
    counts.known === 0 ? `not known on any of ${counts.of} days` : `${counts.used} of ${counts.known} known days`;
  const name = substanceName(goal.measureOf);
  return `Days used, ${name}: ${told(then)} in the 28 days before ${formatDay(goal.setOn)}, ${told(last)} in the 28 that end yesterday.`;
}

function craving(goal: Measured, { timeline }: GoalSources): string {
  const days = dailyMedians(cravingsOf(timeline, goal.measureOf));
  const { before, now } = windows(goal, timeline);
  const told = (span: Span): string => {
    const known = days.filter(({ day }) => inSpan(day, span));
    const middle = median(known.map((day) => day.median));
    return middle === null ? 'not rated' : `median ${levelWords(middle)} on ${counted(known.length, 'rated day')}`;
  };
  const name = substanceName(goal.measureOf);
  return `Craving, ${name}: ${told(before)} in the 28 days before ${formatDay(goal.setOn)}, ${told(now)} in the 28 that end yesterday.`;
}

/** The last one up to and including the day on which the goal was set; else the first one after it. */
function startOf<T>(entries: readonly T[], dayOf: (entry: T) => string, setOn: string): T | undefined {
  return entries.findLast((entry) => dayOf(entry) <= setOn) ?? entries[0];
}

function instrument(goal: Measured, { assessments }: GoalSources): string {
  const known = instrumentOf(goal.measureOf);
  const name = instrumentName(goal.measureOf);
  if (known === undefined) return '';
  const [score] = known.scores;
  const results = assessments
    .filter((result) => result.instrument === goal.measureOf && (result.scores[score.key] ?? null) !== null)
    .toSorted((one, other) => one.takenAt.localeCompare(other.takenAt));
  const [first, last] = [startOf(results, ({ localDay }) => localDay, goal.setOn), results.at(-1)];
  if (first === undefined || last === undefined) return `${name}: no result yet.`;
  const told = (result: Assessment): string => `${scoreWords(score, result)} on ${formatDay(result.localDay)}`;
  if (first === last) return `${name}: ${told(first)}; nothing to compare it with yet.`;
  const change = compareScores(score, first.scores[score.key] ?? 0, last.scores[score.key] ?? 0);
  const words = changeWords(score, change);
  return `${name}: ${told(first)}, ${told(last)}${words === '' ? '' : `: ${words}`}.`;
}

function ownItem(goal: Measured, { ratings }: GoalSources): string {
  const rated = ratings
    .filter(({ question }) => question === goal.measureOf)
    .toSorted((one, other) => one.ratedAt.localeCompare(other.ratedAt));
  const dayOf = (entry: Kept<OwnRatingInput>): string => entry.localDay ?? entry.ratedAt.slice(0, 10);
  const [first, last] = [startOf(rated, dayOf, goal.setOn), rated.at(-1)];
  if (first === undefined || last === undefined) return 'Own question: not rated yet.';
  const told = (entry: Kept<OwnRatingInput>): string => `${entry.rating} of 10 on ${formatDay(dayOf(entry))}`;
  const both = first === last ? `${told(first)}; nothing to compare it with yet` : `${told(first)}, ${told(last)}`;
  return `Own question: ${both}.`;
}

const MOVED: Readonly<Record<GoalInput['measure'], (goal: Measured, sources: GoalSources) => string>> = {
  none: () => '',
  days_used: daysUsed,
  craving,
  instrument,
  own_item: ownItem,
};

function workedWords(sessions: number, setOn: string): string {
  const since = `since ${formatDay(setOn)}`;
  return sessions === 0
    ? `Not worked on in a session ${since}.`
    : `Worked on in ${counted(sessions, 'session')} ${since}.`;
}

/**
 * In how many sessions a goal was worked on since it was set, and what its measure did: 28 whole days before it was set
 * against the 28 that end yesterday, or the score nearest before it against the last one. Days not known are counted as
 * not known. Nothing is said to have come of the sessions.
 */
export function goalProgress(goal: Measured, sources: GoalSources): GoalProgress {
  const sessions = sources.sessions.filter(({ goal: named, day }) => named === goal.goal && day >= goal.setOn).length;
  return {
    goal: goal.goal,
    sessions,
    worked: workedWords(sessions, goal.setOn),
    moved: MOVED[goal.measure](goal, sources),
  };
}
