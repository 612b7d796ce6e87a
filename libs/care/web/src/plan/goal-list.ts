import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { attainmentWords, GOAL_AREAS, GOAL_STATUSES, type Goal } from '@cairn/care-domain';
import { May } from '@cairn/identity-session';
import { EntryPanelState } from '@cairn/patients-context';
import { labelOrNull } from '@cairn/patients-domain';
import { formatDay, midSentence, plainNumber } from '@cairn/shared-util';
import { GOAL_UNITS } from '../goals/goal-units';
import { PlanStore } from './plan-store';

const isOpen = ({ status }: Goal): boolean => status === 'open';

/** "Target 0 days by 1 June 2026"; empty where none is set. */
function targetWords({ target, targetOn, measure, baseline }: Goal): string {
  const number = target === null ? '' : ` ${plainNumber(target, 1)} ${GOAL_UNITS[measure]}`;
  const from = baseline === null ? '' : `, began at ${plainNumber(baseline, 1)}`;
  const by = targetOn === null ? '' : ` by ${formatDay(targetOn)}`;
  return number === '' && by === '' ? '' : `Target${number}${by}${from}.`;
}

/** The goals of a person, each with the sessions that worked on it and what its measure did. */
@Component({
  selector: 'cairn-goal-list',
  imports: [May],
  template: `
    @if (open().length > 0) {
      <ul class="lines" aria-label="Open goals">
        @for (line of open(); track line.goal.id) {
          <li>
            <div class="stack tight">
              <button type="button" class="link t14 b" (click)="read(line.goal)">{{ line.goal.words }}</button>
              <p class="t12 q">{{ line.about }}</p>
              @if (line.target) {
                <p>{{ line.target }}</p>
              }
              @if (line.progress; as progress) {
                <p>{{ progress.worked }}</p>
                @if (progress.moved) {
                  <p>{{ progress.moved }}</p>
                }
              }
              @if (line.rated) {
                <p>{{ line.rated }}</p>
              }
            </div>
            <div class="row no-print" *cairnMay="'record.write'">
              <button type="button" class="btn sm" (click)="correct(line.goal)">
                Review<span class="vh"> the goal: {{ line.goal.words }}</span>
              </button>
              <button type="button" class="btn flat sm" (click)="makeTask(line.goal)">
                Make a task<span class="vh"> of the goal: {{ line.goal.words }}</span>
              </button>
            </div>
          </li>
        }
      </ul>
    }
    @if (over().length > 0) {
      <details class="over">
        <summary class="t13">
          {{ over().length === 1 ? '1 goal that is over' : over().length + ' goals that are over' }}
        </summary>
        <ul class="lines">
          @for (line of over(); track line.goal.id) {
            <li>
              <div>
                <button type="button" class="link" (click)="read(line.goal)">{{ line.goal.words }}</button>
                <p class="t12 q">{{ line.about }}</p>
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
export class GoalList {
  private readonly store = inject(PlanStore);
  private readonly panel = inject(EntryPanelState);
  private readonly all = computed(() => this.store.of('goal').map((goal) => this.lineOf(goal)));
  protected readonly open = computed(() => this.all().filter(({ goal }) => isOpen(goal)));
  protected readonly over = computed(() => this.all().filter(({ goal }) => !isOpen(goal)));

  protected read(goal: Goal): void {
    this.panel.read('goal', goal);
  }

  protected correct(goal: Goal): void {
    this.panel.correct('goal', goal);
  }

  protected makeTask({ goal, words }: Goal): void {
    this.panel.add('task', { about: 'goal', aboutId: goal, aboutWords: words });
  }

  private lineOf(goal: Goal) {
    const stands = isOpen(goal)
      ? `set on ${formatDay(goal.setOn)}`
      : `${midSentence(labelOrNull(GOAL_STATUSES, goal.status) ?? '')} on ${formatDay(goal.statusOn ?? goal.setOn)}`;
    const { attainment, attainedOn } = goal;
    const rated =
      attainment === null ? '' : `Rated ${attainmentWords(attainment)}, on ${formatDay(attainedOn ?? goal.setOn)}.`;
    return {
      goal,
      about: `${labelOrNull(GOAL_AREAS, goal.area) ?? ''}, ${stands}`,
      target: targetWords(goal),
      progress: this.store.progressOf(goal),
      rated,
    };
  }
}
