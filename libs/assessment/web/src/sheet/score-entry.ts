import { ChangeDetectionStrategy, Component, input, model, output, viewChildren } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import {
  enteredProblem,
  enteredRange,
  type Entered,
  type Score,
  type ScoreOnlyInstrument,
} from '@cairn/assessment-domain';
import { NumberInput } from '@cairn/shared-ui';

/** What a form that the service holds came to: one number a score. Empty is not entered, never 0. */
@Component({
  selector: 'cairn-score-entry',
  imports: [NumberInput],
  template: `
    @for (score of instrument().scores; track score.key) {
      <div class="score" role="group" [attr.aria-label]="nameOf(score)">
        <span class="lab">{{ score.label }}</span>
        <cairn-number
          whole
          [label]="nameOf(score)"
          [value]="value()[score.key] ?? null"
          (valueChange)="enter(score.key, $event)"
        />
        <p class="hint">{{ rangeOf(score) }}</p>
        @if (problemOf(score); as words) {
          <p class="wrong" role="alert">{{ words }}</p>
        }
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
      gap: 16px;
    }
    .hint {
      margin-top: 4px;
    }
    .wrong {
      margin-top: 4px;
      font-size: 13px;
      line-height: 18px;
      font-weight: 600;
    }
  `,
  host: { '(focusout)': 'touch.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScoreEntry implements FormValueControl<Entered> {
  readonly value = model<Entered>({});
  readonly instrument = input.required<ScoreOnlyInstrument>();
  readonly touch = output();
  private readonly boxes = viewChildren(NumberInput);

  focus(): void {
    this.boxes()[0]?.focus();
  }

  protected enter(key: string, entered: number | null): void {
    this.value.update((known) => ({ ...known, [key]: entered }));
  }

  protected nameOf({ label }: Score): string {
    return `${this.instrument().name}, ${label}`;
  }

  protected rangeOf(score: Score): string {
    const { from, to } = enteredRange(score);
    const better = score.direction === 'higher_is_better' ? 'higher is better' : 'higher is worse';
    return `${from} to ${to}, ${better}`;
  }

  protected problemOf(score: Score): string | null {
    const entered = this.value()[score.key] ?? null;
    return entered === null ? null : enteredProblem(score, entered);
  }
}
