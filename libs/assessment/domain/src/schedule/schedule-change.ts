import * as z from 'zod';
import { dayText, fact, labelOrNull, recordContract, type RecordInput } from '@cairn/patients-domain';
import { calendarDay, keysOf, neededLine, type CodeList } from '@cairn/shared-util';
import { INSTRUMENT_CODES, INSTRUMENT_KEYS, instrumentName } from '../instruments/instruments';
import { EveryDays, everyWords } from './every-days';

const CHANGE_CODES = [
  { key: 'added', label: 'Asked for this person, as often as said here' },
  { key: 'stopped', label: 'Not asked for this person' },
] as const;
export const SCHEDULE_CHANGES: CodeList = { version: '1', source: 'Cairn', confirmed: true, codes: CHANGE_CODES };
export const ScheduleChangeKind = z.enum(keysOf(CHANGE_CODES), 'Choose whether it is asked or not asked.');

const fields = {
  decidedOn: calendarDay('Enter the day on which this was decided.'),
  instrument: z.enum(INSTRUMENT_KEYS, 'Choose the measure.'),
  change: ScheduleChangeKind,
  everyDays: EveryDays.nullable().describe('Days from one result to the next; null with "stopped"'),
  reason: neededLine('The reason', 200, 'Say why the plan differs for this person.'),
};
type Fields = z.infer<z.ZodObject<typeof fields>>;
export type ScheduleChangeInput = Fields & RecordInput;

function checkChange({ value, issues }: z.core.ParsePayload<Fields>): void {
  if (value.change === 'added' && value.everyDays === null) {
    issues.push({ code: 'custom', path: ['everyDays'], message: 'Say every how many days it is asked.', input: value });
  }
  if (value.change === 'stopped' && value.everyDays !== null) {
    const message = 'What is not asked has no interval. Clear it.';
    issues.push({ code: 'custom', path: ['everyDays'], message, input: value });
  }
}

/** That the plan differs for one person. Withdrawn, the plan of the phase holds again. */
export const SCHEDULE_CHANGE = recordContract({
  kind: 'schedule_change',
  path: 'schedule-changes',
  words: {
    one: 'a change of the plan of measures',
    many: 'changes of the plan of measures',
    title: 'Plan of measures',
  },
  fields,
  dated: { field: 'decidedOn', as: 'day' },
  codes: { instrument: INSTRUMENT_CODES, change: SCHEDULE_CHANGES },
  check: checkChange,
  headline: ({ instrument, change, everyDays }) =>
    change === 'added'
      ? `${instrumentName(instrument)} ${everyWords(everyDays)}`
      : `${instrumentName(instrument)} not asked`,
  facts: (entry) => [
    fact('decidedOn', 'Decided on', dayText(entry.decidedOn)),
    fact('instrument', 'Measure', instrumentName(entry.instrument)),
    fact('change', 'For this person', labelOrNull(SCHEDULE_CHANGES, entry.change)),
    fact('everyDays', 'How often', entry.everyDays === null ? null : everyWords(entry.everyDays)),
    fact('reason', 'Why', entry.reason),
  ],
});
