import { epochDay, midSentence, countWord, hoursWords, joinWords } from '@cairn/shared-util';
import { wasSeen, inSpan, type Span } from '@cairn/tracking-domain';
import { countedSpan, type DayRange } from '../days/range';
import { phaseSpans, type PhaseSpan } from '../phases/phase-on';
import type { Timeline } from '../timeline';
import { dayWords } from '../words/day-words';
import { phaseName } from '../words/names';
import { sentenceOf, type Sentence } from '../words/sentence';
import { attendanceOf, missedOf, missedPattern, type AttendanceCounts } from './attendance';
import { meanMinutesPerWeek, SESSION_GROUP_LABELS } from './minutes';
import { sessionsOf, type SessionReading } from './sessions-of';

function patternWords(missed: readonly SessionReading[], lastDay: string): string {
  const pattern = missedPattern(missed);
  const all = missed.length === 2 ? 'both' : `all ${countWord(missed.length)}`;
  if (pattern === null) return `missed ${missed.length}, the last on ${lastDay}`;
  if (pattern.group === null) return `${all} missed were on ${pattern.weekday}s`;
  const kind = pattern.group === 'group' ? 'groups' : `${SESSION_GROUP_LABELS[pattern.group]} sessions`;
  return `${all} missed were ${pattern.weekday} ${kind}`;
}

function missedWords(missed: readonly SessionReading[], today: number): string {
  const [only, ...others] = missed;
  if (only === undefined) return '';
  const last = others.at(-1);
  if (last !== undefined) return `; ${patternWords(missed, dayWords(last.day, today))}`;
  return `; missed ${midSentence(only.typeLabel)} on ${dayWords(only.day, today, 'weekday')}`;
}

/** Hours a week in the phase the range ends in, over its days in the range. */
function hoursPart(sessions: readonly SessionReading[], phase: PhaseSpan | undefined, span: Span): string {
  if (phase === undefined) return '';
  const mean = meanMinutesPerWeek(sessions, { first: Math.max(phase.first, span.first), last: span.last });
  if (mean === null) return '';
  const plan = phase.plannedMinutesPerWeek === null ? '' : ` of ${hoursWords(phase.plannedMinutesPerWeek)} planned`;
  return ` In ${phaseName(phase.kind)} ${hoursWords(mean)} a week${plan}.`;
}

function lateWords({ late }: AttendanceCounts): string {
  return late === 0 ? '' : `, ${late} late`;
}

function notCountedWords({ cancelled, serviceCancelled }: AttendanceCounts): string {
  const pieces = [
    cancelled === 0 ? '' : `${cancelled} cancelled`,
    serviceCancelled === 0 ? '' : `${serviceCancelled} cancelled by the service`,
  ].filter((piece) => piece !== '');
  return pieces.length === 0 ? '' : ` Not counted: ${joinWords(pieces)}.`;
}

function missingMinutes(sessions: readonly SessionReading[], span: Span): string {
  const inside = sessions.filter(({ day }) => inSpan(day, span));
  const without = inside.filter((session) => wasSeen(session) && session.minutes === null).length;
  return without === 0 ? '' : ` Minutes not recorded for ${without}.`;
}

function todayPart(sessions: readonly SessionReading[], { today }: Timeline, range: DayRange): string {
  const here = sessions.filter(({ day, state }) => day === epochDay(today) && state !== 'booked');
  if (range.to < today || here.length === 0) return '';
  return ` Today: ${joinWords(here.map(({ attendanceLabel }) => midSentence(attendanceLabel)))}.`;
}

/**
 * Attendance in words: "Attended 9 of 11 booked; both missed were Monday groups. In rehab 6.5 h a week of 8 h planned." The
 * range counts to yesterday at the latest, as in the caseload; today is told apart. Hours are those attended in the phase
 * that the range ends in, a week being 7 days; minutes that were not recorded are said, never guessed. What is cancelled,
 * by whomever, is not counted and said. The denominator is attended of booked.
 */
export function describeSessions(timeline: Timeline, range: DayRange): Sentence {
  const span = countedSpan(range, timeline.today);
  const sessions = sessionsOf(timeline);
  const counts = attendanceOf(sessions, span);
  const phase = phaseSpans(timeline.episode, span.last).findLast(({ last }) => last === span.last);
  const level =
    counts.booked === 0
      ? 'No session attended or missed.'
      : `Attended ${counts.attended} of ${counts.booked} booked${lateWords(counts)}${missedWords(missedOf(sessions, span), epochDay(timeline.today))}.`;
  const parts = [
    { text: level },
    { text: counts.attended === 0 ? '' : hoursPart(sessions, phase, span) },
    { text: todayPart(sessions, timeline, range) },
    { text: notCountedWords(counts) },
    { text: missingMinutes(sessions, span) },
  ];
  return sentenceOf('Sessions', parts, { known: counts.attended, of: counts.booked, unit: 'sessions' });
}
