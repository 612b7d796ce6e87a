import { amountWords, ATTENDANCE, EVENT_KIND_LABELS, SESSION_TYPES } from '@cairn/tracking-domain';
import { labelOf, formatDayRange } from '@cairn/shared-util';
import { substanceName } from '../log/log-words';
import { USE_STATE_LABELS } from '../words/use-state';
import { substanceWords, type Fact } from '../words/facts';
import type { RecordEntry } from './entry';

/** What an entry says, in a line. */
export function headlineOf(entry: RecordEntry): string {
  switch (entry.kind) {
    case 'craving':
      return `Craving ${entry.record.intensity} of 10, ${substanceName(entry.record.substance)}`;
    case 'use_day': {
      const amount = amountWords(entry.record);
      const state = USE_STATE_LABELS[entry.record.state].toLowerCase();
      return `${substanceWords(entry.record)}: ${state}${amount === null ? '' : ` ${amount}`}`;
    }
    case 'therapy_session': {
      const { sessionType, attendance, minutes } = entry.record;
      const words = `${labelOf(SESSION_TYPES.codes, sessionType)}: ${labelOf(ATTENDANCE.codes, attendance).toLowerCase()}`;
      return minutes === null ? words : `${words}, ${minutes} min`;
    }
    case 'event_mark':
      return `${entry.record.label}, ${formatDayRange(entry.record.startsOn, entry.record.endsOn ?? entry.record.startsOn)}`;
  }
}

const IN_HEADLINE: ReadonlySet<string> = new Set([
  'occurredAt',
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
