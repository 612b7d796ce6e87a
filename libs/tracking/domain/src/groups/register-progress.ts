import type { Attendance } from '../therapy-sessions/attendance';
import { wasSeen } from '../therapy-sessions/attendance';
import type { UseSince } from './group-session';

/** What is answered for one person while a register is filled in; null and empty are not answered. */
export interface LineAnswers {
  readonly attendance: Attendance | null;
  readonly cravingBefore: number | null;
  readonly useSince: UseSince | null;
}

export interface RegisterProgress {
  readonly here: number;
  readonly complete: number;
  readonly of: number;
}

/**
 * Whether all is answered that the register asks of a person: attendance and, of somebody who was seen, craving before
 * and use since last time. Craving after and the line may stay empty: not everybody stays, and not everybody is written
 * about.
 */
export function isComplete(line: LineAnswers): boolean {
  if (line.attendance === null) return false;
  return !wasSeen(line) || (line.cravingBefore !== null && line.useSince !== null);
}

/** "6 of 8 here, 7 of 8 complete" as numbers. Late people and those who left early were here. */
export function progressOf(lines: readonly LineAnswers[]): RegisterProgress {
  return {
    here: lines.filter((line) => wasSeen(line)).length,
    complete: lines.filter(isComplete).length,
    of: lines.length,
  };
}
