import {
  ATTENDANCE_RULE,
  attendanceOf,
  describeSessions,
  sessionsOf,
  type SessionReading,
} from '@cairn/insight-domain';
import { counted } from '@cairn/shared-util';
import { inSpan, wasSeen } from '@cairn/tracking-domain';
import type { ReviewSection } from './review-figures';
import { line, section, sinceReview, type ReviewSources } from './review-parts';

/** Missed sessions since the last one attended; what is cancelled, by whomever, neither counts nor breaks the row. */
export function missedInARow(sessions: readonly Pick<SessionReading, 'attendance' | 'state'>[]): number {
  let row = 0;
  for (const session of sessions) {
    if (session.state === 'missed') row += 1;
    else if (wasSeen(session)) row = 0;
  }
  return row;
}

/** Attendance since the last review, with what was missed in a row at its end. */
export function sessionPart(sources: ReviewSources): ReviewSection {
  const { timeline, from } = sources;
  const span = sinceReview(sources);
  const sessions = sessionsOf(timeline);
  const { attended, booked } = attendanceOf(sessions, span);
  const row = missedInARow(sessions.filter(({ day }) => inSpan(day, span)));
  const { text } = describeSessions(timeline, { from, to: timeline.today });
  const missed = row === 0 ? 'The last one that counts was attended.' : `Missed in a row now: ${row}.`;
  const lines = booked === 0 ? [] : [line(`${text} ${missed}`, `${attended} of ${counted(booked, 'session')} booked`)];
  return section('sessions', 'Sessions', {
    lines,
    none: 'No session was attended or missed in this period.',
    rule: ATTENDANCE_RULE,
  });
}
