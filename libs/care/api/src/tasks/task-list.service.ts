import { Injectable } from '@nestjs/common';
import type { TaskList, TaskRow } from '@cairn/care-domain';
import { ClinicScope } from '@cairn/shared-api';
import { TASKS_TO_DO, type TaskFound } from './task-sql';

function rowOf({ givenName, familyName, preferredName, ...task }: TaskFound): TaskRow {
  const given = preferredName === '' || preferredName === givenName ? givenName : `${givenName} (${preferredName})`;
  return { ...task, patientName: `${given} ${familyName}` };
}

/** What is to do across the clinic. */
@Injectable()
export class TaskListService {
  constructor(private readonly scope: ClinicScope) {}

  /** Everyone whose task is listed is named in the audit trail. */
  async toDo(mineOnly: boolean): Promise<TaskList> {
    const { clinicId, actorId } = this.scope.caller;
    const tasks = await this.scope.query<TaskFound>(TASKS_TO_DO, [clinicId, actorId, mineOnly]);
    this.scope.touch(tasks.map(({ patientId }) => patientId));
    return { today: this.scope.today, tasks: tasks.map(rowOf) };
  }
}
