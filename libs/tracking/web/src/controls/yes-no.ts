import { ChangeDetectionStrategy, Component, computed, input, model, output, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { Segmented, type Choice } from '@cairn/shared-ui';

type Answer = 'yes' | 'no' | 'none';

/** Yes, no, or no answer at all, which is a choice of its own and can be gone back to. */
@Component({
  selector: 'cairn-yes-no',
  imports: [Segmented],
  template: `
    <cairn-segmented
      [fill]="true"
      [choices]="choices()"
      [value]="answer()"
      (valueChange)="choose($event)"
      (touch)="touch.emit()"
    />
  `,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class YesNo implements FormValueControl<boolean | null> {
  readonly value = model<boolean | null>(null);
  /** What no answer is called. */
  readonly none = input('Not recorded');
  readonly touch = output();
  private readonly segments = viewChild.required(Segmented);
  protected readonly choices = computed<readonly Choice<Answer>[]>(() => [
    { value: 'yes', label: 'Yes' },
    { value: 'no', label: 'No' },
    { value: 'none', label: this.none() },
  ]);
  protected readonly answer = computed<Answer>(() => {
    const value = this.value();
    if (value === null) return 'none';
    return value ? 'yes' : 'no';
  });

  focus(): void {
    this.segments().focus();
  }

  protected choose(answer: Answer | null): void {
    this.value.set(answer === null || answer === 'none' ? null : answer === 'yes');
  }
}
