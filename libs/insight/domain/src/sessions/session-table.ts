import { epochDay, formatDay, fromEpochDay, midSentence, counted } from '@cairn/shared-util';
import { wasSeen, inSpan, NOT_RECORDED } from '@cairn/tracking-domain';
import { spanOf, type DayRange } from '../days/range';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { type Reading, type TableTwin } from '../words/table-twin';
import { sessionsOf, type SessionReading } from './sessions-of';

const inRange = (timeline: Timeline, range: DayRange): SessionReading[] =>
  sessionsOf(timeline).filter(({ day }) => inSpan(day, spanOf(range)));

/** Minutes of a session that was seen; others have none to record. */
function minutesCell(session: SessionReading): string {
  if (session.minutes !== null) return String(session.minutes);
  return wasSeen(session) ? NOT_RECORDED : '';
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

/** One session read out on the day number `today`: "Friday 16 October, CBT, attended, 50 minutes". */
export function sessionWords({ day, typeLabel, attendanceLabel, minutes }: SessionReading, today: number): string {
  const length = minutes === null ? '' : `, ${counted(minutes, 'minute')}`;
  return `${dayWords(day, today, 'weekday')}, ${typeLabel}, ${midSentence(attendanceLabel)}${length}`;
}

/** What each session of the range reads out, oldest first. */
export function sessionReadings(timeline: Timeline, range: DayRange): Reading[] {
  const today = epochDay(timeline.today);
  return inRange(timeline, range).map((session) => ({ day: session.day, text: sessionWords(session, today) }));
}
