import { httpResource } from '@angular/common/http';
import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { TaskList, TASKS } from '@cairn/care-domain';
import { RecordChanges } from '@cairn/patients-context';
import { Connection } from '@cairn/shared-ui';

export type Whose = 'mine' | 'clinic';

/** What is to do, one’s own or the whole clinic’s. */
@Injectable()
export class TaskListStore {
  private readonly changes = inject(RecordChanges);
  private readonly connection = inject(Connection);
  readonly whose = signal<Whose>('mine');
  private readonly resource = httpResource(
    () => {
      this.changes.version();
      this.connection.recoveries();
      return { url: `/api/${TASKS}`, params: { whose: this.whose() } };
    },
    { parse: (body) => TaskList.parse(body) },
  );
  /** What is shown stays while it is read again. */
  private readonly shown = linkedSignal<TaskList | null, TaskList | null>({
    source: () => (this.resource.hasValue() ? this.resource.value() : null),
    computation: (fresh, previous) => fresh ?? previous?.value ?? null,
  });
  readonly list = computed(() => this.shown());
  readonly failed = computed(() => this.resource.status() === 'error');

  reload(): void {
    this.resource.reload();
  }
}
