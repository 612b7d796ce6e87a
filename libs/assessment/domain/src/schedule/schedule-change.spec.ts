import { PHASE_KINDS } from '@cairn/patients-domain';
import { instrumentOf } from '../instruments/instruments';
import { PLAN } from './plan';
import { SCHEDULE_CHANGE, type ScheduleChangeInput } from './schedule-change';

const change: ScheduleChangeInput = {
  id: '01930000-0000-7000-8000-0000000000f1',
  episodeId: null,
  decidedOn: '2026-03-02',
  instrument: 'phq_9',
  change: 'added',
  everyDays: 7,
  reason: 'Low mood since the weekend',
};
const refused = (differing: Partial<ScheduleChangeInput>): string[] =>
  (SCHEDULE_CHANGE.Input.safeParse({ ...change, ...differing }).error?.issues ?? []).map(({ message }) => message);

describe('a change of the plan', () => {
  it.each([
    [{}, []],
    [{ change: 'stopped', everyDays: null }, []],
    [{ everyDays: null }, ['Say every how many days it is asked.']],
    [{ change: 'stopped' }, ['What is not asked has no interval. Clear it.']],
    [{ reason: '' }, ['Say why the plan differs for this person.']],
    [{ everyDays: 0 }, ['Enter a whole number of days from 1 to 366.']],
  ] as const)('with %j is refused for %j', (differing, words) => {
    expect(refused(differing)).toEqual(words);
  });
});

describe('the plan', () => {
  it.each(PHASE_KINDS)('asks in %s only what is in the library, each once', (kind) => {
    const keys = PLAN[kind].map(({ instrument }) => instrument);
    expect(keys.every((key) => instrumentOf(key) !== undefined)).toBe(true);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
