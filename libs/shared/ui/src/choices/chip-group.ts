import { ChangeDetectionStrategy, Component, ElementRef, inject, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { GroupControl } from '../fields/group-control';
import { Icon } from '../icons/icon';
import type { Choice } from './choice';

/** Any number of several, as chips with a tick. The order of the value is the order of the choices. */
@Component({
  selector: 'cairn-chip-group',
  imports: [Icon],
  template: `
    <div
      class="chips"
      role="group"
      [id]="groupId"
      [attr.aria-label]="label()"
      [attr.aria-labelledby]="label() ? null : labelledBy"
      [attr.aria-describedby]="link?.describedBy()"
      (focusout)="touch.emit()"
    >
      @for (choice of choices(); track choice.value) {
        <label [class.on]="value().includes(choice.value)">
          <input
            type="checkbox"
            class="vh"
            [checked]="value().includes(choice.value)"
            (change)="toggle(choice.value)"
          />
          @if (value().includes(choice.value)) {
            <cairn-icon name="tick" [size]="14" />
          }
          {{ choice.label }}
        </label>
      }
    </div>
  `,
  styleUrl: './chip-group.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ChipGroup<T extends string> extends GroupControl implements FormValueControl<readonly T[]> {
  readonly value = model<readonly T[]>([]);
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly touch = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  focus(): void {
    this.host.nativeElement.querySelector('input')?.focus();
  }

  protected toggle(value: T): void {
    const wanted = new Set(this.value());
    if (!wanted.delete(value)) wanted.add(value);
    this.value.set(
      this.choices()
        .map((choice) => choice.value)
        .filter((each) => wanted.has(each)),
    );
  }
}
