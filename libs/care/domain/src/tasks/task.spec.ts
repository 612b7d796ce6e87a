import { aTask } from '../testing/a-task';
import { dueWords, TASK } from './task';

const refused = (input: unknown): string[] =>
  (TASK.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);

describe('a task', () => {
  it.each([
    [{ dueOn: '2026-03-02' }, []],
    [{ dueOn: '2026-03-01' }, ['dueOn: It is due before the day on which it was set.']],
    [{ status: 'done' as const }, ['statusOn: Enter the day on which it was settled.']],
    [{ status: 'done' as const, statusOn: '2026-03-02' }, []],
    [{ statusOn: '2026-03-03' }, ['statusOn: A task that is to do has no such day. Clear it.']],
    [{ status: 'not_needed' as const, statusOn: '2026-03-03' }, ['why: Say why it is not needed any more.']],
    [{ status: 'not_needed' as const, statusOn: '2026-03-03', why: 'Moved away' }, []],
    [{ why: 'Because' }, ['why: A reason goes with "not needed any more". Clear it.']],
    [{ about: 'goal' as const }, ['about: Say what the task is about, or that it is about nothing else.']],
  ])('with %j tells what is wrong: %j', (differing, words) => {
    expect(refused(aTask(differing))).toEqual(words);
  });

  it.each([
    ['2026-03-08', '1 day overdue'],
    ['2026-03-09', 'due today'],
    ['2026-03-10', 'due in 1 day'],
    ['2026-02-27', '10 days overdue'],
  ])('due %s reads "%s" on 9 March', (dueOn, words) => expect(dueWords(dueOn, '2026-03-09')).toBe(words));
});
