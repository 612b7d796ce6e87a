import * as z from 'zod';

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
  about: z.string(),
  aboutId: z.uuid().nullable(),
  aboutWords: z.string(),
});
export type TaskRow = z.infer<typeof TaskRow>;

/** By day due, the oldest first. */
export const TaskList = z.object({ today: z.iso.date(), tasks: z.array(TaskRow) });
export type TaskList = z.infer<typeof TaskList>;

/** The same task, settled: the body of the correction that says so. */
export function settled(row: TaskRow, given: { status: 'done' | 'not_needed'; on: string; why: string }) {
  const { patientId: _patient, patientName: _name, localNumber: _number, ownerName: _owner, ...task } = row;
  return { ...task, status: given.status, statusOn: given.on, why: given.status === 'done' ? '' : given.why };
}
