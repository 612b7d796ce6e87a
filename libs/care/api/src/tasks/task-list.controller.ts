import { Controller, Get, Query } from '@nestjs/common';
import * as z from 'zod';
import { TaskList, TASKS } from '@cairn/care-domain';
import { Allow, Audited } from '@cairn/identity-api';
import { Answers } from '@cairn/shared-api';
import { TaskListService } from './task-list.service';

const TasksQuery = z.strictObject({ whose: z.enum(['mine', 'clinic'], 'Choose mine or clinic.').optional() });
type TasksQuery = z.infer<typeof TasksQuery>;

@Controller(TASKS)
export class TaskListController {
  constructor(private readonly tasks: TaskListService) {}

  @Get()
  @Allow('caseload.read')
  @Audited('tasks.list')
  @Answers(TaskList)
  list(@Query({ schema: TasksQuery }) { whose }: TasksQuery): Promise<TaskList> {
    return this.tasks.toDo(whose !== 'clinic');
  }
}
