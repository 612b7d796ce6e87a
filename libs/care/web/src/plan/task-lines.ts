import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { dueWords, TASK_STATUSES, type Task } from '@cairn/care-domain';
import { May } from '@cairn/identity-session';
import { EntryPanelState, PatientContext } from '@cairn/patients-context';
import { enteredOf, labelOrNull } from '@cairn/patients-domain';
import { Icon } from '@cairn/shared-ui';
import { formatDay, midSentence } from '@cairn/shared-util';
import { TASK } from '@cairn/care-domain';
import { TaskSettling } from '../tasks/task-settling';
import { PlanStore } from './plan-store';

/** The tasks of a person: what is to do, by whom and how soon; done in one press. */
@Component({
  selector: 'cairn-task-lines',
  imports: [Icon, May],
  template: `
    @if (open().length > 0) {
      <ul class="lines" aria-label="Tasks to do">
        @for (line of open(); track line.task.id) {
          <li>
            <div class="stack tight">
              <button type="button" class="link t14" (click)="read(line.task)">{{ line.task.what }}</button>
              <p class="t12 q">
                {{ line.owner }} ·
                @if (line.overdue) {
                  <span class="chip att"><cairn-icon name="clock" [size]="12" />{{ line.due }}</span>
                } @else {
                  {{ line.due }}
                }
              </p>
              @if (line.task.aboutWords) {
                <p class="t12 q">About: {{ line.task.aboutWords }}</p>
              }
            </div>
            <div class="row no-print" *cairnMay="'record.write'">
              <button type="button" class="btn sm" (click)="done(line.task)">
                Done<span class="vh">: {{ line.task.what }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
    }
    @if (settled().length > 0) {
      <details class="over">
        <summary class="t13">
          {{ settled().length === 1 ? '1 task settled' : settled().length + ' tasks settled' }}
        </summary>
        <ul class="lines">
          @for (task of settled(); track task.id) {
            <li>
              <div>
                <button type="button" class="link" (click)="read(task)">{{ task.what }}</button>
                <p class="t12 q">{{ settledWords(task) }}</p>
              </div>
            </li>
          }
        </ul>
      </details>
    }
  `,
  styleUrl: './plan-lines.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TaskLines {
  private readonly store = inject(PlanStore);
  private readonly panel = inject(EntryPanelState);
  private readonly context = inject(PatientContext);
  private readonly settling = inject(TaskSettling);
  protected readonly open = computed(() => {
    const today = this.store.today();
    return this.store
      .of('task')
      .filter(({ status }) => status === 'open')
      .toSorted((one, other) => one.dueOn.localeCompare(other.dueOn))
      .map((task) => ({
        task,
        owner: this.context.nameOf(task.ownerId),
        due: dueWords(task.dueOn, today),
        overdue: task.dueOn < today,
      }));
  });
  protected readonly settled = computed(() =>
    this.store
      .of('task')
      .filter(({ status }) => status !== 'open')
      .toReversed(),
  );

  protected settledWords({ status, statusOn, why, ownerId }: Task): string {
    const label = labelOrNull(TASK_STATUSES, status) ?? '';
    const reason = why === '' ? '' : `: ${midSentence(why)}`;
    return `${label} on ${formatDay(statusOn ?? '')}, ${this.context.nameOf(ownerId)}${reason}`;
  }

  protected read(task: Task): void {
    this.panel.read('task', task);
  }

  protected done(task: Task): Promise<void> {
    return this.settling.done(this.store.patientId(), enteredOf(TASK, task), this.store.today());
  }
}
