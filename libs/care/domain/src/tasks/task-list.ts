import * as z from 'zod';
import type { TaskInput } from './task';
import { TaskSubject } from './task-codes';

/** The tasks of the clinic that are to do. */
export const TASKS = 'tasks';

/** A task that is to do, with whom it is about. */
export const TaskRow = z.object({
  id: z.uuid(),
  patientId: z.uuid(),
  patientName: z.string(),
  localNumber: z.string(),
  episodeId: z.uuid().nullable(),
  setOn: z.iso.date(),
  what: z.string(),
  ownerId: z.uuid(),
  ownerName: z.string(),
  dueOn: z.iso.date(),
  about: TaskSubject,
  aboutId: z.uuid().nullable(),
  aboutWords: z.string(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** By day due, the oldest first. */
export const TaskList = z.object({ today: z.iso.date(), tasks: z.array(TaskRow) });
export type TaskList = z.infer<typeof TaskList>;

/** The task of a row, as its contract takes it. */
export function taskOf(row: TaskRow): TaskInput {
  const { patientId: _patient, patientName: _name, localNumber: _number, ownerName: _owner, ...task } = row;
  return { ...task, status: 'open', statusOn: null, why: '' };
}
