import {
  absenceWords,
  ACTED_ON_LABELS,
  amountWords,
  ATTENDANCE,
  COPING,
  EVENT_KIND_LABELS,
  ROUTES,
  SESSION_MODE_LABELS,
  SESSION_TYPES,
  TRIGGERS,
  USE_CONTEXT_LABELS,
  USE_SETTING_LABELS,
  type Craving,
  type EventMark,
  type TherapySession,
  type UseDay,
} from '@cairn/tracking-domain';
import {
  counted,
  fact,
  labelsOf,
  rated,
  SOURCE_LABELS,
  SUBSTANCES,
  whenWords,
  yesOrNo,
  type Fact,
} from '@cairn/patients-domain';
import { formatDay, formatDayRange, labelOf } from '@cairn/shared-util';
import { USE_STATE_LABELS } from './use-state';

const chosen = <K extends string>(words: Readonly<Record<K, string>>, key: K | null): string | null =>
  key === null ? null : words[key];

export function cravingFacts(craving: Craving, timeZone: string): Fact[] {
  return [
    fact('occurredAt', 'When', whenWords(craving.localDay, craving.occurredAt, timeZone)),
    fact('substance', 'Substance', labelOf(SUBSTANCES.codes, craving.substance)),
    fact('intensity', 'Craving', rated(craving.intensity)),
    fact('worst24h', 'Worst in 24 hours', rated(craving.worst24h)),
    fact('durationMinutes', 'How long', counted(craving.durationMinutes, 'min')),
    fact(
      'timesSinceLast',
      'How often since last time',
      counted(craving.timesSinceLast, craving.timesSinceLast === 1 ? 'time' : 'times'),
    ),
    fact('triggers', 'Triggers', labelsOf(TRIGGERS, craving.triggers)),
    fact('actedOn', 'Acted on', chosen(ACTED_ON_LABELS, craving.actedOn)),
    fact('coping', 'Coping', labelsOf(COPING, craving.coping)),
    fact('copingHelped', 'Coping helped', rated(craving.copingHelped)),
    fact('source', 'Told by', SOURCE_LABELS[craving.source]),
    fact('note', 'Note', craving.note),
  ];
}

export function useDayFacts(day: UseDay): Fact[] {
  return [
    fact('day', 'Day', formatDay(day.day, 'weekday-long')),
    fact('substance', 'Substance', substanceWords(day)),
    fact('state', 'Use', USE_STATE_LABELS[day.state]),
    fact('amount', 'Amount', amountWords(day)),
    fact('route', 'Route', day.route === null ? null : labelOf(ROUTES.codes, day.route)),
    fact('times', 'Times that day', counted(day.times, day.times === 1 ? 'time' : 'times')),
    fact('setting', 'Where', chosen(USE_SETTING_LABELS, day.setting)),
    fact('coUse', 'Together with', labelsOf(SUBSTANCES, day.coUse)),
    fact('context', 'Context', USE_CONTEXT_LABELS[day.context]),
    fact('forPain', 'To treat pain', yesOrNo(day.forPain)),
    fact('source', 'Told by', SOURCE_LABELS[day.source]),
    fact('note', 'Note', day.note),
  ];
}

export function sessionFacts(session: TherapySession, timeZone: string): Fact[] {
  return [
    fact('startsAt', 'Began', whenWords(session.localDay, session.startsAt, timeZone)),
    fact('sessionType', 'Kind', labelOf(SESSION_TYPES.codes, session.sessionType)),
    fact('attendance', 'Attendance', `${labelOf(ATTENDANCE.codes, session.attendance)} (${session.attendance})`),
    fact('minutes', 'Length', counted(session.minutes, 'min')),
    ...booked(session),
    fact('mode', 'How', chosen(SESSION_MODE_LABELS, session.mode)),
    fact('staffIds', 'Staff', session.staffNames.join(', ')),
    fact('goals', 'Goals worked on', session.goals.join('; ')),
    fact('absenceReason', 'Reason for absence', absenceWords(session.absenceCode, session.absenceReason)),
    fact('note', 'Note', session.note),
    ...ofGroup(session),
  ];
}

/** Said of what was booked with a length; a session that was never booked has none. */
function booked({ plannedMinutes }: TherapySession): Fact[] {
  return plannedMinutes === null ? [] : [fact('plannedMinutes', 'Booked for', counted(plannedMinutes, 'min'))];
}

/** What the whole group did, beside what is of this person alone. */
function ofGroup({ group }: TherapySession): Fact[] {
  if (group === null) return [];
  return [
    fact('group', 'Group', group.name),
    fact('groupNote', 'What the group did', group.note),
    fact('groupMethods', 'Methods', group.methods),
  ];
}

export function eventFacts(mark: EventMark): Fact[] {
  return [
    fact('startsOn', 'Days', formatDayRange(mark.startsOn, mark.endsOn ?? mark.startsOn)),
    fact('kind', 'Kind', EVENT_KIND_LABELS[mark.kind]),
    fact('label', 'Event', mark.label),
  ];
}

export function substanceWords({ substance, substanceText }: Pick<UseDay, 'substance' | 'substanceText'>): string {
  return substanceText === '' ? labelOf(SUBSTANCES.codes, substance) : substanceText;
}
