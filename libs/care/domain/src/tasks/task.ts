import * as z from 'zod';
import {
  dayText,
  fact,
  futureDay,
  labelOrNull,
  recordContract,
  tooFarAhead,
  type Fact,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, counted, daysBetween, neededLine, textLine, type FieldProblem } from '@cairn/shared-util';
import { refuseEach } from '../fields/refuse';
import { TASK_STATUSES, TASK_SUBJECTS, TaskStatus, TaskSubject } from './task-codes';

const fields = {
  setOn: z.iso.date('Enter the day on which the task was set.'),
  what: neededLine('The task', 200, 'Say what is to be done.'),
  ownerId: z.uuid('Choose who does it.').describe('Membership of the colleague who does it'),
  dueOn: calendarDay('Enter the day by which it is due.'),
  about: TaskSubject,
  aboutId: z.uuid().nullable().describe('The entry that the task came of; null where it came of nothing else'),
  aboutWords: textLine('What the task is about', 200).describe('That entry in a line, as it read then'),
  status: TaskStatus,
  statusOn: calendarDay('Enter the day on which it was settled.').nullable().describe('null while it is to do'),
  why: textLine('The reason', 200).describe('Why it is not needed; empty otherwise'),
};
type TaskFields = z.infer<z.ZodObject<typeof fields>>;

/** A task is due on or after the day it was set; what is settled has its day, and what is not needed its reason. */
function checkTask(payload: z.core.ParsePayload<TaskFields>): void {
  const { setOn, dueOn, about, aboutId, status, statusOn, why } = payload.value;
  const [isOpen, isDropped] = [status === 'open', status === 'not_needed'];
  refuseEach(payload, [
    [dueOn < setOn, 'dueOn', 'It is due before the day on which it was set.'],
    [
      (about === 'nothing') !== (aboutId === null),
      'about',
      'Say what the task is about, or that it is about nothing else.',
    ],
    [isOpen && statusOn !== null, 'statusOn', 'A task that is to do has no such day. Clear it.'],
    [!isOpen && statusOn === null, 'statusOn', 'Enter the day on which it was settled.'],
    [statusOn !== null && statusOn < setOn, 'statusOn', 'This is before the day on which the task was set.'],
    [isDropped && why === '', 'why', 'Say why it is not needed any more.'],
    [!isDropped && why !== '', 'why', 'A reason goes with "not needed any more". Clear it.'],
  ]);
}

function problems({ dueOn, statusOn }: TaskFields, { today }: RecordClock): FieldProblem[] {
  const found: readonly [string, string | null][] = [
    ['dueOn', tooFarAhead(dueOn, today)],
    ['statusOn', statusOn === null ? null : futureDay(statusOn, today)],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

function facts(task: Kept<TaskFields & RecordInput>): readonly Fact[] {
  return [
    fact('setOn', 'Set on', dayText(task.setOn)),
    fact('what', 'Task', task.what),
    fact('dueOn', 'Due', dayText(task.dueOn)),
    fact('about', 'Came of', task.about === 'nothing' ? null : labelOrNull(TASK_SUBJECTS, task.about)),
    fact('aboutWords', 'Which', task.aboutWords),
    fact('status', 'Stands', labelOrNull(TASK_STATUSES, task.status)),
    fact('statusOn', 'Settled on', dayText(task.statusOn)),
    fact('why', 'Why not needed', task.why),
  ];
}

export type TaskInput = TaskFields & RecordInput;

/** Something that a colleague does by a day. Done and not needed are new versions of the same task. */
export const TASK = recordContract({
  kind: 'task',
  path: 'tasks',
  words: { one: 'a task', many: 'tasks', title: 'Task' },
  fields,
  dated: { field: 'setOn', as: 'day' },
  check: checkTask,
  problems,
  headline: ({ what, status }) =>
    status === 'open' ? what : `${what} (${(labelOrNull(TASK_STATUSES, status) ?? '').toLowerCase()})`,
  facts,
});
export type Task = Kept<TaskInput>;

/** "3 days overdue", "due today", "due in 5 days". */
export function dueWords(dueOn: string, today: string): string {
  const days = daysBetween(today, dueOn);
  if (days === 0) return 'due today';
  return days < 0 ? `${counted(-days, 'day')} overdue` : `due in ${counted(days, 'day')}`;
}
