import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueWords, taskOf, type TaskRow } from '@cairn/care-domain';
import { May } from '@cairn/identity-session';
import { patientPage } from '@cairn/patients-context';
import { Empty, ErrorState, Icon, Segmented, Skeleton, type Choice } from '@cairn/shared-ui';
import { counted, formatDay } from '@cairn/shared-util';
import { TaskListStore, type Whose } from './task-list-store';
import { TaskSettling } from './task-settling';

/** What is to do across the clinic: overdue first, each done in one press. */
@Component({
  selector: 'cairn-tasks-page',
  imports: [Empty, ErrorState, Icon, May, RouterLink, Segmented, Skeleton],
  providers: [TaskListStore],
  templateUrl: './tasks-page.html',
  styles: `
    td,
    th {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TasksPage {
  protected readonly store = inject(TaskListStore);
  private readonly settling = inject(TaskSettling);
  protected readonly whoseChoices: readonly Choice<Whose>[] = [
    { value: 'mine', label: 'My tasks' },
    { value: 'clinic', label: 'Whole clinic' },
  ];
  protected readonly groups = computed(() => {
    const list = this.store.list();
    if (list === null) return [];
    const { today, tasks } = list;
    const of = (wanted: (task: TaskRow) => boolean) =>
      tasks.filter(wanted).map((task) => ({
        task,
        due: dueWords(task.dueOn, today),
        day: formatDay(task.dueOn),
        page: [...patientPage(task.patientId), 'plan'],
      }));
    return [
      { heading: 'Overdue', late: true, rows: of(({ dueOn }) => dueOn < today) },
      { heading: 'Due today', late: false, rows: of(({ dueOn }) => dueOn === today) },
      { heading: 'Later', late: false, rows: of(({ dueOn }) => dueOn > today) },
    ].filter(({ rows }) => rows.length > 0);
  });
  protected readonly summary = computed(() => {
    const list = this.store.list();
    if (list === null) return '';
    const late = list.tasks.filter(({ dueOn }) => dueOn < list.today).length;
    return `${counted(list.tasks.length, 'task')} to do, ${late} overdue`;
  });

  protected done(task: TaskRow): Promise<void> {
    return this.settling.done(task.patientId, taskOf(task), this.store.list()?.today ?? task.setOn);
  }
}
