import {
  afterNextRender,
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  Injector,
  input,
  model,
  output,
  viewChild,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { Answers, Variant } from '@cairn/assessment-domain';
import { Icon } from '@cairn/shared-ui';
import { AnswerRow } from './answer-row';

/** The questions of a wording one at a time, as one control of a form. Nothing has to be answered to go on. */
@Component({
  selector: 'cairn-step-sheet',
  imports: [AnswerRow, Icon],
  template: `
    <p class="stem">{{ variant().stem }}</p>
    @if (item(); as shown) {
      @for (each of [shown]; track each.key) {
        <cairn-answer-row
          [item]="each"
          [place]="step() + 1"
          [big]="big()"
          [value]="value()[each.key] ?? null"
          (valueChange)="answer(each.key, $event)"
        />
      }
    }
    <div class="steps">
      <button
        type="button"
        class="btn"
        [class.large]="big()"
        [attr.aria-disabled]="step() === 0 || null"
        (click)="go(-1)"
      >
        <cairn-icon name="arrow-left" />Back
      </button>
      <span class="at num" aria-live="polite">Question {{ step() + 1 }} of {{ count() }}</span>
      @if (step() < count() - 1) {
        <button type="button" class="btn" [class.main]="big()" [class.large]="big()" (click)="go(1)">
          {{ isAnswered() ? 'Next' : 'Leave out' }}<cairn-icon name="arrow-right" />
        </button>
      } @else if (big()) {
        <button type="button" class="btn main large" (click)="finished.emit()">
          {{ isAnswered() ? 'Finish' : 'Leave out and finish' }}
        </button>
      }
    </div>
  `,
  styleUrl: './step-sheet.css',
  host: { '(focusout)': 'touch.emit()', '[class.big]': 'big()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepSheet implements FormValueControl<Answers> {
  readonly value = model<Answers>({});
  readonly step = model(0);
  readonly variant = input.required<Variant>();
  readonly big = input(false, { transform: booleanAttribute });
  readonly touch = output();
  /** After the last question. */
  readonly finished = output();
  private readonly injector = inject(Injector);
  private readonly row = viewChild(AnswerRow);
  protected readonly count = computed(() => this.variant().items.length);
  protected readonly item = computed(() => this.variant().items[this.step()] ?? null);
  protected readonly isAnswered = computed(() => (this.value()[this.item()?.key ?? ''] ?? null) !== null);

  focus(): void {
    this.row()?.focus();
  }

  protected answer(key: string, given: number | null): void {
    this.value.update((answers) => ({ ...answers, [key]: given }));
  }

  protected go(by: number): void {
    const next = Math.min(this.count() - 1, Math.max(0, this.step() + by));
    if (next === this.step()) return;
    this.step.set(next);
    afterNextRender(() => this.focus(), { injector: this.injector });
  }
}
