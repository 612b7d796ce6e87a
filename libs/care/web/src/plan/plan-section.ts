import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { May } from '@cairn/identity-session';
import { Icon, uniqueId } from '@cairn/shared-ui';

/** One section of the plan: its heading and the way to add to it at the left, what stands at the right. */
@Component({
  selector: 'cairn-plan-section',
  imports: [Icon, May],
  template: `
    <section [attr.aria-labelledby]="headingId">
      <div class="words">
        <h2 [id]="headingId">{{ heading() }}</h2>
        @if (words(); as said) {
          <p class="t13 s">{{ said }}</p>
        }
        @if (adding(); as label) {
          <div class="acts no-print" *cairnMay="'record.write'">
            <button type="button" class="btn sm" (click)="add.emit()">
              <cairn-icon name="plus" [size]="14" />{{ label }}
            </button>
          </div>
        }
      </div>
      <div class="what">
        <ng-content />
        @if (empty(); as sentence) {
          <p class="s empty">{{ sentence }}</p>
        }
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
      border-top: 1px solid var(--cn-line);
    }
    :host(:first-of-type) {
      border-top: 0;
    }
    section {
      display: grid;
      grid-template-columns: minmax(200px, 260px) minmax(0, 1fr);
      gap: 12px 32px;
      padding: 16px 0 20px;
    }
    .words {
      display: grid;
      gap: 4px;
      align-content: start;
      overflow-wrap: anywhere;
    }
    .acts {
      margin-top: 4px;
    }
    .what {
      display: grid;
      gap: 12px;
      align-content: start;
      min-width: 0;
    }
    .empty {
      max-width: 60ch;
    }
    @media (max-width: 959px) {
      section {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PlanSection {
  readonly heading = input.required<string>();
  readonly words = input('');
  /** What the button to add says; none without. */
  readonly adding = input('');
  /** What stands where there is nothing yet. */
  readonly empty = input('');
  readonly add = output();
  protected readonly headingId = uniqueId('plan');
}
