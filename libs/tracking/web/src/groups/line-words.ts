import { labelOf } from '@cairn/shared-util';
import { absenceWords, ATTENDANCE, type Attendance, type SignedLine, USE_SINCE_LABELS } from '@cairn/tracking-domain';
import { presenceOf, PRESENCES } from './presence';
import type { LineDraft } from './register-draft';

/** "Here", "Left early"; a code that the register has no word for by its own label. */
export function presenceWords(line: { attendance: Attendance | null; leftEarly: boolean }): string {
  const presence = presenceOf(line);
  if (presence !== null) return PRESENCES.find(({ value }) => value === presence)?.label ?? '';
  return line.attendance === null ? 'Not answered' : labelOf(ATTENDANCE.codes, line.attendance);
}

/** What was asked of one person, in one line of words; what was not answered is left out. */
export function lineWords(line: LineDraft | SignedLine): string {
  const parts = [
    presenceWords(line),
    line.absenceCode === null ? '' : absenceWords(line.absenceCode, '').toLowerCase(),
    line.cravingBefore === null ? '' : `craving before ${line.cravingBefore}`,
    line.cravingAfter === null ? '' : `craving after ${line.cravingAfter}`,
    line.useSince === null ? '' : `use since last time: ${USE_SINCE_LABELS[line.useSince].toLowerCase()}`,
    line.note,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
