import {
  CravingInput,
  futureDay,
  futureInstant,
  futureSession,
  Note,
  TherapySessionInput,
  UseDayInput,
} from '@cairn/tracking-domain';
import type { FieldProblem } from '@cairn/shared-util';
import { issueAt, issuesOf, type IssueAt } from '../forms/issues';
import { isAnswered, noteGoesTo, type LogDraft } from './log-draft';
import { dayInput, partsOf, stamped } from './log-parts';

/** The time at which a draft is looked at. */
export interface Clock {
  readonly now: string;
  /** The clinic's date. */
  readonly today: string;
}

/** The three things that are sent, each by itself. */
export type PartName = 'craving' | 'days' | 'session';

/** Everything wrong with a draft. Only what has been begun is looked at; the rules are those of the contract. */
export function logIssues(draft: LogDraft, { now, today }: Clock): IssueAt[] {
  const ready = stamped(draft, now);
  const { craving, session } = partsOf(ready);
  return [
    ...(craving === null ? [] : cravingIssues(craving, now)),
    ...ready.use.flatMap((row, index) => dayIssues(dayInput(row, ''), index, today)),
    ...(session === null ? [] : sessionIssues(session, now)),
    ...issuesOf(Note, draft.note, ['note']),
    ...issueAt(['note'], homeless(draft)),
  ];
}

function dayIssues(day: UseDayInput | null, index: number, today: string): IssueAt[] {
  if (day === null) return [];
  const future = futureDay(day.day, today);
  return [...issuesOf(UseDayInput, day, ['use', index]), ...issueAt(['use', index, 'day'], future)];
}

function cravingIssues(craving: CravingInput, now: string): IssueAt[] {
  const future = futureInstant(craving.occurredAt, now);
  return [
    ...issuesOf(CravingInput.omit({ note: true }).strip(), craving, ['craving']),
    ...issueAt(['craving', 'occurredAt'], future),
  ];
}

function sessionIssues(session: TherapySessionInput, now: string): IssueAt[] {
  const future = futureSession(session.attendance, session.startsAt, now);
  return [
    ...issuesOf(TherapySessionInput, { ...session, note: '' }, ['session']),
    ...issueAt(['session', 'startsAt'], future),
  ];
}

const homeless = (draft: LogDraft): string | null =>
  draft.note.trim() !== '' && noteGoesTo(draft) === null
    ? 'A note goes with a craving, a day or a session. Fill in one of them too.'
    : null;

/** What the server did not accept, at the place in the panel it came from. */
export function refusedAt(draft: LogDraft, part: PartName, fields: readonly FieldProblem[]): IssueAt[] {
  return fields.map(({ field, message }) => ({ path: placeOf(draft, part, field.split('.')), message }));
}

function placeOf(draft: LogDraft, part: PartName, keys: readonly string[]): PropertyKey[] {
  if (keys.at(-1) === 'note') return ['note'];
  if (part !== 'days') return [part, ...keys];
  const [, sent = '0', ...rest] = keys;
  const row = draft.use.filter(isAnswered)[Number(sent)];
  const index = draft.use.findIndex((each) => each === row);
  return ['use', Math.max(0, index), ...rest];
}
