import {
  amountWords,
  ATTENDANCE,
  EVENT_KIND_LABELS,
  SESSION_TYPES,
  type TherapySession,
  type UseDay,
} from '@cairn/tracking-domain';
import { labelOf, formatDayRange } from '@cairn/shared-util';
import { substanceName } from '../log/log-words';
import { USE_STATE_LABELS } from '../words/use-state';
import { substanceWords } from '../words/facts';
import type { Fact } from '@cairn/patients-domain';
import type { RecordEntry } from './entry';

/** What an entry says, in a line. */
export function headlineOf(entry: RecordEntry, timeZone: string): string {
  switch (entry.kind) {
    case 'craving':
      return `Craving ${entry.record.intensity} of 10, ${substanceName(entry.record.substance)}`;
    case 'use_day':
      return useDayLine(entry.record);
    case 'therapy_session':
      return sessionLine(entry.record);
    case 'kept':
      return entry.contract.headline(entry.record, timeZone);
    case 'event_mark':
      return `${entry.record.label}, ${formatDayRange(entry.record.startsOn, entry.record.endsOn ?? entry.record.startsOn)}`;
  }
}

function useDayLine(day: UseDay): string {
  const amount = amountWords(day);
  const state = USE_STATE_LABELS[day.state].toLowerCase();
  return `${substanceWords(day)}: ${state}${amount === null ? '' : ` ${amount}`}`;
}

function sessionLine({ sessionType, attendance, minutes }: TherapySession): string {
  const words = `${labelOf(SESSION_TYPES.codes, sessionType)}: ${labelOf(ATTENDANCE.codes, attendance).toLowerCase()}`;
  return minutes === null ? words : `${words}, ${minutes} min`;
}

const IN_HEADLINE: ReadonlySet<string> = new Set([
  'occurredAt',
  'answeredAt',
  'recordedByName',
  'substance',
  'intensity',
  'day',
  'state',
  'amount',
  'startsAt',
  'sessionType',
  'attendance',
  'minutes',
  'startsOn',
  'label',
  'source',
  'note',
]);
/** What is so by rule says nothing in a list. */
const USUAL: ReadonlySet<string> = new Set(['Not prescribed', 'In person', EVENT_KIND_LABELS.other]);

/** What else an entry says, for the list: only what was recorded. */
export function detailsOf(facts: readonly Fact[]): string {
  return facts
    .filter(({ key, text }) => text !== null && !IN_HEADLINE.has(key) && !USUAL.has(text))
    .map(({ label, text }) => `${label.toLowerCase()}: ${text}`)
    .join(' · ');
}
