import { addDays, type FieldProblem } from '@cairn/shared-util';
import type { Flag, FlagChange } from './flag';
import { isActive } from './flag-order';

/** Longest rest of a flag, in days, by how severe it is. Our own choice. */
export const SNOOZE_DAYS = { urgent: 1, high: 7, routine: 28, info: 28 } as const;

type Before = Pick<Flag, 'status' | 'severity'>;

function snoozeProblem(flag: Before, { status, snoozedUntil }: FlagChange, today: string): string | null {
  if (snoozedUntil === null) return null;
  if (!isActive({ status })) return 'A closed flag does not rest. Leave the day out.';
  if (snoozedUntil <= today) return 'A flag rests until a day to come.';
  const last = addDays(today, SNOOZE_DAYS[flag.severity]);
  const days = SNOOZE_DAYS[flag.severity];
  return snoozedUntil > last
    ? `A flag like this rests for at most ${days === 1 ? 'one day' : `${days} days`}. Choose an earlier day.`
    : null;
}

/** What is wrong with a decision about a flag on a clinic-local day; empty where all is well. */
export function flagChangeProblems(flag: Before, change: FlagChange, today: string): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const isClosed = !isActive(flag);
  if (isClosed && change.status !== 'open')
    problems.push({ field: 'status', message: 'This flag is closed. Open it again first.' });
  const isSame = change.status === flag.status && change.snoozedUntil === null;
  if (!isClosed && isSame && change.status === 'open')
    problems.push({ field: 'status', message: 'This flag is open already.' });
  const snooze = snoozeProblem(flag, change, today);
  if (snooze !== null) problems.push({ field: 'snoozedUntil', message: snooze });
  return problems;
}
