import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { dueWords, type DueMeasure, type DueMeasures, type OwnItemInput } from '@cairn/assessment-domain';
import { EntryPanelState } from '@cairn/patients-context';
import type { Kept } from '@cairn/patients-domain';
import { May } from '@cairn/identity-session';
import { formatDay, joinWords } from '@cairn/shared-util';

/** What is due within a week stands in the list; the rest is told in a line. */
const SOON_DAYS = 7;

/** What is asked of the person next: overdue first. */
@Component({
  selector: 'cairn-due-list',
  imports: [May, RouterLink],
  template: `
    <section aria-labelledby="cn-due">
      <h2 id="cn-due">Due</h2>
      @if (soon().length > 0) {
        <ul>
          @for (each of soon(); track each.key) {
            <li>
              <span class="name b">{{ each.name }}</span>
              <span class="when" [class.b]="each.overdueDays > 0" [class.q]="each.overdueDays < 0">{{
                words(each)
              }}</span>
              <span class="why q">{{ each.why }}; last {{ lastOf(each) }}</span>
              @if (ownOf(each); as item) {
                <button *cairnMay="'record.write'" type="button" class="btn sm" (click)="rate(item)">
                  Rate<span class="vh">: {{ each.name }}</span>
                </button>
              } @else {
                <a
                  *cairnMay="'record.write'"
                  class="btn sm"
                  [routerLink]="['/patients', patientId(), 'measures', 'new', each.key]"
                  >Fill in<span class="vh">: {{ each.name }}</span></a
                >
              }
            </li>
          }
        </ul>
      } @else if (later() === '') {
        <p class="s">Nothing is asked now: there is no running phase, and nothing was added for this person.</p>
      }
      @if (later(); as words) {
        <p class="later">{{ words }}</p>
      }
      <p class="rule">{{ due().rule }}</p>
    </section>
  `,
  styleUrl: './due-list.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DueList {
  readonly due = input.required<DueMeasures>();
  readonly patientId = input.required<string>();
  readonly ownItems = input.required<readonly Kept<OwnItemInput>[]>();
  private readonly panel = inject(EntryPanelState);
  private readonly byQuestion = computed(() => new Map(this.ownItems().map((item) => [item.question, item])));
  protected readonly words = dueWords;
  protected readonly soon = computed(() => this.due().due.filter(({ overdueDays }) => overdueDays >= -SOON_DAYS));
  /** What is asked later, in one line. */
  protected readonly later = computed(() => {
    const later = this.due().due.filter(({ overdueDays }) => overdueDays < -SOON_DAYS);
    const told = later.map((each) => `${each.name} ${dueWords(each)}`);
    return told.length === 0 ? '' : `Later: ${joinWords(told)}.`;
  });

  protected lastOf({ lastOn }: DueMeasure): string {
    return lastOn === null ? 'never' : formatDay(lastOn);
  }

  protected ownOf({ kind, key }: DueMeasure): Kept<OwnItemInput> | null {
    return kind === 'own' ? (this.byQuestion().get(key) ?? null) : null;
  }

  protected rate({ question, id }: Kept<OwnItemInput>): void {
    this.panel.add('own_rating', { question, asked: id });
  }
}
