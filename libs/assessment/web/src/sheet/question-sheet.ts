import { ChangeDetectionStrategy, Component, computed, input, model, output, viewChildren } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Answers, Variant } from '@cairn/assessment-domain';
import { AnswerRow } from './answer-row';

/** All questions of a wording on one page, as one control of a form. */
@Component({
  selector: 'cairn-question-sheet',
  imports: [AnswerRow],
  template: `
    <p class="stem">{{ variant().stem }}</p>
    @for (item of variant().items; track item.key; let index = $index) {
      <cairn-answer-row
        [item]="item"
        [place]="index + 1"
        [value]="value()[item.key] ?? null"
        (valueChange)="answer(item.key, $event)"
      />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .stem {
      padding-bottom: 10px;
      max-width: 88ch;
      color: var(--cn-ink-2);
    }
  `,
  host: { '(focusout)': 'touch.emit()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionSheet implements FormValueControl<Answers> {
  readonly value = model<Answers>({});
  readonly variant = input.required<Variant>();
  readonly touch = output();
  private readonly rows = viewChildren(AnswerRow);
  /** The first question without an answer; the first one where all have one. */
  private readonly open = computed(() =>
    this.variant().items.findIndex(({ key }) => (this.value()[key] ?? null) === null),
  );

  focus(): void {
    this.rows()[Math.max(0, this.open())]?.focus();
  }

  protected answer(key: string, given: number | null): void {
    this.value.update((answers) => ({ ...answers, [key]: given }));
  }
}
