import { SESSION_GROUPS, wasSeen, type SessionGroup, inSpan, mondayOf, type Span } from '@cairn/tracking-domain';
import type { PhaseSpan } from '../phases/phase-on';
import type { SessionReading } from './sessions-of';

export const SESSION_GROUP_LABELS: Readonly<Record<SessionGroup, string>> = {
  one_to_one: 'one-to-one',
  group: 'group',
  medical: 'medical',
  family: 'family',
  peer: 'peer',
  other: 'other',
};

/** Contact of one ISO week, Monday to Sunday. */
export interface WeekMinutes {
  /** Day number of the Monday. */
  readonly monday: number;
  readonly minutes: Readonly<Record<SessionGroup, number>>;
  readonly total: number;
  /** Attended sessions whose minutes are not recorded: the total is at least this much short. */
  readonly withoutMinutes: number;
  /** Sessions of any state that week; 0 where nothing was recorded at all. */
  readonly sessions: number;
}

function minutesOf(sessions: readonly SessionReading[]): number {
  return sessions.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
}

function minutesByGroup(sessions: readonly SessionReading[]): WeekMinutes['minutes'] {
  const pairs = SESSION_GROUPS.map((group) => [group, minutesOf(sessions.filter((each) => each.group === group))]);
  return Object.fromEntries(pairs) as Record<SessionGroup, number>;
}

function weekOf(monday: number, sessions: readonly SessionReading[]): WeekMinutes {
  const seen = sessions.filter(wasSeen);
  return {
    monday,
    minutes: minutesByGroup(seen),
    total: minutesOf(seen),
    withoutMinutes: seen.filter((session) => session.minutes === null).length,
    sessions: sessions.length,
  };
}

/**
 * Minutes attended per ISO week and group, for every week that a span touches; only the sessions in the span count, so
 * its first and last week may be partial. Minutes not recorded are not guessed: they are counted in `withoutMinutes`.
 */
export function minutesPerWeek(sessions: readonly SessionReading[], span: Span): WeekMinutes[] {
  const inside = sessions.filter(({ day }) => inSpan(day, span));
  const weeks: WeekMinutes[] = [];
  if (span.last < span.first) return weeks;
  for (let monday = mondayOf(span.first); monday <= span.last; monday += 7) {
    const week = { first: monday, last: monday + 6 };
    weeks.push(
      weekOf(
        monday,
        inside.filter(({ day }) => inSpan(day, week)),
      ),
    );
  }
  return weeks;
}

/** A stretch of days over which so many minutes a week are planned. */
export interface PlannedMinutes extends Span {
  readonly minutesPerWeek: number;
}

/** The plan of each phase over a span; phases without one, and days in no phase, have none. A plan of 0 is a plan. */
export function plannedMinutes(phases: readonly PhaseSpan[], span: Span): PlannedMinutes[] {
  return phases.flatMap(({ first, last, plannedMinutesPerWeek }) => {
    const cut = { first: Math.max(first, span.first), last: Math.min(last, span.last) };
    return plannedMinutesPerWeek === null || cut.last < cut.first
      ? []
      : { ...cut, minutesPerWeek: plannedMinutesPerWeek };
  });
}

/** Mean minutes a week over the days of a span, all of them counted; null under 7 days, where no week has passed. */
export function meanMinutesPerWeek(sessions: readonly SessionReading[], span: Span): number | null {
  const days = span.last - span.first + 1;
  if (days < 7) return null;
  const total = minutesPerWeek(sessions, span).reduce((sum, week) => sum + week.total, 0);
  return (total * 7) / days;
}
