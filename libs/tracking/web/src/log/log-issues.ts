import { CravingInput, futureSession, TherapySessionInput, UseDaysInput } from '@cairn/tracking-domain';
import type { SubstanceKey } from '@cairn/patients-domain';
import type { FieldProblem } from '@cairn/shared-util';
import { isAnswered, noteGoesTo, type LogDraft } from './log-draft';
import { partsOf, stamped, type LogParts } from './log-parts';
import { futureDay, futureInstant, Note } from '@cairn/patients-domain';
import { issueAt, issuesOf, type IssueAt } from '@cairn/shared-ui';

/** The time at which a draft is looked at. */
export interface Clock {
  readonly now: string;
  /** The clinic's date. */
  readonly today: string;
  /** What the episode names: an "other" of its own needs no name to be told apart. */
  readonly substances?: readonly SubstanceKey[];
}

/** The three things that are sent, each by itself. */
export type PartName = 'craving' | 'days' | 'session';

/** Everything wrong with a draft. Only what has been begun is looked at; the rules are those of the contract. */
export function logIssues(draft: LogDraft, { now, today, substances = [] }: Clock): IssueAt[] {
  const ready = stamped(draft, now);
  const { craving, session, days } = partsOf(ready);
  return [
    ...(craving === null ? [] : cravingIssues(craving, now)),
    ...[...daysIssues(days, today), ...unnamedIssues(days, substances)].map(({ path, message }) => ({
      path: placeOf(ready, 'days', path),
      message,
    })),
    ...(session === null ? [] : sessionIssues(session, now)),
    ...issuesOf(Note, draft.note, ['note']),
    ...issueAt(['note'], homeless(draft)),
  ];
}

/** The days as they are sent, so that each is there once; the note is looked at by itself. */
function daysIssues(days: LogParts['days'], today: string): IssueAt[] {
  if (days.length === 0) return [];
  return [
    ...issuesOf(UseDaysInput, { days: days.map((day) => ({ ...day, note: '' })) }, []),
    ...days.flatMap(({ day }, index) => issueAt(['days', index, 'day'], futureDay(day, today))),
  ];
}

function unnamedIssues(days: LogParts['days'], own: readonly SubstanceKey[]): IssueAt[] {
  if (own.includes('other')) return [];
  return days.flatMap(({ substance, substanceText }, index) =>
    substance === 'other' && substanceText === ''
      ? [{ path: ['days', index, 'substanceText'], message: 'Enter the name of the substance.' }]
      : [],
  );
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

function placeOf(draft: LogDraft, part: PartName, keys: readonly PropertyKey[]): PropertyKey[] {
  if (keys.at(-1) === 'note') return ['note'];
  if (part !== 'days') return [part, ...keys];
  const [, sent = '0', ...rest] = keys;
  const row = draft.use.filter(isAnswered)[Number(sent)];
  const index = draft.use.findIndex((each) => each === row);
  // A row stands for its day: what is wrong with the day leads to the answer given for it.
  return ['use', Math.max(0, index), ...(rest[0] === 'day' ? ['state'] : rest)];
}
