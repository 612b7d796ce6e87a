import { epochDay, formatDay, fromEpochDay, midSentence } from '@cairn/shared-util';
import { sourceName } from '@cairn/patients-domain';
import { amountWords, daysWithin, NOT_RECORDED, stateWords } from '@cairn/tracking-domain';
import type { CalendarStore } from './calendar-store';

type Shown = Pick<CalendarStore, 'name' | 'days' | 'span' | 'today' | 'marksOn' | 'tests' | 'eventsOn'>;

/** The table that says the same as the months: every day of the period, the newest first. */
export function calendarTable(store: Shown): {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
} {
  const today = epochDay(store.today());
  const days = daysWithin(store.days(), store.span()).filter(({ day, source }) => day < today || source !== null);
  const rows = days.toReversed().map((day) => {
    const date = fromEpochDay(day.day);
    const marks = store.marksOn(day.day);
    const also = [marks.backFilled ? 'filled in afterwards' : '', marks.later ? 'ask later' : ''];
    return [
      formatDay(date, 'weekday-long'),
      stateWords(day, 'state'),
      day.state === 'used' ? (amountWords(day) ?? NOT_RECORDED) : '',
      day.source === null ? NOT_RECORDED : sourceName(day.source),
      [...also, ...(store.tests().get(day.day) ?? []), ...store.eventsOn(date)]
        .filter((words) => words !== '')
        .join('; '),
    ];
  });
  const columns = ['Day', 'Use', 'Amount', 'Told by', 'Also'];
  return { caption: `Use of ${midSentence(store.name())}, day by day`, columns, rows };
}
