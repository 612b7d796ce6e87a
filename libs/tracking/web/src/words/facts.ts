import {
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
import { labelOf, type CodeList, formatDay, formatDayRange, formatTime } from '@cairn/shared-util';
import { SUBSTANCES, SOURCE_LABELS } from '@cairn/patients-domain';
import { USE_STATE_LABELS } from './use-state';

/** One thing that an entry says, in words. `text` is null where nothing was recorded: that is not the same as none. */
export interface Fact {
  readonly key: string;
  readonly label: string;
  readonly text: string | null;
}

const fact = (key: string, label: string, text: string | null): Fact => ({
  key,
  label,
  text: text === '' ? null : text,
});
const labels = ({ codes }: CodeList, keys: readonly string[]): string =>
  keys.map((key) => labelOf(codes, key)).join(', ');
const counted = (value: number | null, unit: string): string | null => (value === null ? null : `${value} ${unit}`);
const rated = (value: number | null): string | null => counted(value, 'of 10');
const chosen = <K extends string>(words: Readonly<Record<K, string>>, key: K | null): string | null =>
  key === null ? null : words[key];

const when = (localDay: string, instant: string, timeZone: string): string =>
  `${formatDay(localDay, 'weekday-long')}, ${formatTime(instant, timeZone)}`;

export function cravingFacts(craving: Craving, timeZone: string): Fact[] {
  return [
    fact('occurredAt', 'When', when(craving.localDay, craving.occurredAt, timeZone)),
    fact('substance', 'Substance', labelOf(SUBSTANCES.codes, craving.substance)),
    fact('intensity', 'Craving', rated(craving.intensity)),
    fact('worst24h', 'Worst in 24 hours', rated(craving.worst24h)),
    fact('durationMinutes', 'How long', counted(craving.durationMinutes, 'min')),
    fact(
      'timesSinceLast',
      'How often since last time',
      counted(craving.timesSinceLast, craving.timesSinceLast === 1 ? 'time' : 'times'),
    ),
    fact('triggers', 'Triggers', labels(TRIGGERS, craving.triggers)),
    fact('actedOn', 'Acted on', chosen(ACTED_ON_LABELS, craving.actedOn)),
    fact('coping', 'Coping', labels(COPING, craving.coping)),
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
    fact('coUse', 'Together with', labels(SUBSTANCES, day.coUse)),
    fact('context', 'Context', USE_CONTEXT_LABELS[day.context]),
    fact('forPain', 'To treat pain', day.forPain === null ? null : yesOrNo(day.forPain)),
    fact('source', 'Told by', SOURCE_LABELS[day.source]),
    fact('note', 'Note', day.note),
  ];
}

export function sessionFacts(session: TherapySession, timeZone: string): Fact[] {
  return [
    fact('startsAt', 'Began', when(session.localDay, session.startsAt, timeZone)),
    fact('sessionType', 'Kind', labelOf(SESSION_TYPES.codes, session.sessionType)),
    fact('attendance', 'Attendance', `${labelOf(ATTENDANCE.codes, session.attendance)} (${session.attendance})`),
    fact('minutes', 'Length', counted(session.minutes, 'min')),
    fact('mode', 'How', chosen(SESSION_MODE_LABELS, session.mode)),
    fact('staffIds', 'Staff', session.staffNames.join(', ')),
    fact('goals', 'Goals worked on', session.goals.join('; ')),
    fact('absenceReason', 'Reason for absence', session.absenceReason),
    fact('note', 'Note', session.note),
  ];
}

export function eventFacts(mark: EventMark): Fact[] {
  return [
    fact('startsOn', 'Days', formatDayRange(mark.startsOn, mark.endsOn ?? mark.startsOn)),
    fact('kind', 'Kind', EVENT_KIND_LABELS[mark.kind]),
    fact('label', 'Event', mark.label),
  ];
}

const yesOrNo = (answer: boolean): string => (answer ? 'Yes' : 'No');

export function substanceWords({ substance, substanceText }: Pick<UseDay, 'substance' | 'substanceText'>): string {
  return substanceText === '' ? labelOf(SUBSTANCES.codes, substance) : substanceText;
}
