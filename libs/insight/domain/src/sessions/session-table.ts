import { formatDay, fromEpochDay } from '@cairn/shared-util';
import { inSpan, spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { counted } from '../words/numbers';
import { NOT_RECORDED, type Reading, type TableTwin } from '../words/table-twin';
import { sessionsOf, type SessionReading } from './sessions-of';

const inRange = (timeline: Timeline, range: DayRange): SessionReading[] =>
  sessionsOf(timeline).filter(({ day }) => inSpan(day, spanOf(range)));

/** Minutes of a session that was seen; others have none to record. */
function minutesCell({ state, minutes }: SessionReading): string {
  if (minutes !== null) return String(minutes);
  return state === 'attended' || state === 'late' ? NOT_RECORDED : '';
}

/** Every session of the range, today included, in order of time. */
export function sessionTable(timeline: Timeline, range: DayRange): TableTwin {
  const rows = inRange(timeline, range).map((session) => [
    formatDay(fromEpochDay(session.day), 'weekday-long'),
    session.typeLabel,
    session.attendanceLabel,
    minutesCell(session),
  ]);
  return { caption: 'Sessions', columns: ['Day', 'Session', 'Attendance', 'Minutes'], rows };
}

/** What each session reads out: "Friday 16 October, CBT, attended, 50 minutes". */
export function sessionReadings(timeline: Timeline, range: DayRange): Reading[] {
  return inRange(timeline, range).map((session) => {
    const { day, typeLabel, attendanceLabel, minutes } = session;
    const state = attendanceLabel.charAt(0).toLowerCase() + attendanceLabel.slice(1);
    const length = minutes === null ? '' : `, ${counted(minutes, 'minute')}`;
    return { day, text: `${formatDay(fromEpochDay(day), 'weekday')}, ${typeLabel}, ${state}${length}` };
  });
}
