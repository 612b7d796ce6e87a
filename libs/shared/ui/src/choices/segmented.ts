import {
  booleanAttribute,
  ChangeDetectionStrategy,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  model,
  output,
} from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupControl } from '../fields/group-control';
import { stepTo, type Choice } from './choice';

/** One of a few, joined in a line. One Tab stop; arrows choose. `null` is "nothing chosen yet". */
@Component({
  selector: 'cairn-segmented',
  template: `
    <div
      class="seg"
      role="radiogroup"
      [class.fill]="fill()"
      [id]="groupId"
      [attr.aria-label]="label()"
      [attr.aria-labelledby]="label() ? null : labelledBy"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      (focusout)="touch.emit()"
    >
      @for (choice of choices(); track choice.value; let index = $index) {
        <button
          type="button"
          role="radio"
          [attr.aria-checked]="choice.value === value()"
          [attr.tabindex]="index === tabStop() ? 0 : -1"
          (click)="value.set(choice.value)"
          (keydown)="step($event, index)"
        >
          {{ choice.label }}
        </button>
      }
    </div>
  `,
  host: { '[class.fill]': 'fill()' },
  styles: `
    :host {
      display: inline-block;
      max-width: 100%;
    }
    :host(.fill) {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Segmented<T extends string | number | boolean> extends GroupControl implements FormValueControl<T | null> {
  readonly value = model<T | null>(null);
  readonly choices = input.required<readonly Choice<T>[]>();
  /** All segments of one width, over the whole line. */
  readonly fill = input(false, { transform: booleanAttribute });
  readonly touch = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly tabStop = computed(() =>
    Math.max(
      0,
      this.choices().findIndex((choice) => choice.value === this.value()),
    ),
  );

  focus(): void {
    this.cells()[this.tabStop()]?.focus();
  }

  protected step(event: KeyboardEvent, index: number): void {
    const next = stepTo(event.key, index, this.choices().length);
    const choice = next === null ? undefined : this.choices()[next];
    if (next === null || !choice) return;
    event.preventDefault();
    this.value.set(choice.value);
    this.cells()[next]?.focus();
  }

  private cells(): NodeListOf<HTMLElement> {
    return this.host.nativeElement.querySelectorAll<HTMLElement>('[role=radio]');
  }
}
