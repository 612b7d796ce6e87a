import { ChangeDetectionStrategy, Component, ElementRef, inject, model, output, viewChild } from '@angular/core';
import { transformedValue, type FormValueControl } from '@angular/forms/signals';
import { FIELD_LINK, uniqueId } from '@cairn/shared-ui';

/** Several short texts, one a line. */
@Component({
  selector: 'cairn-goals',
  template: `
    <textarea
      #box
      class="in area"
      rows="2"
      [id]="controlId"
      [attr.aria-describedby]="link?.describedBy()"
      [attr.aria-invalid]="link?.showsError() || null"
      [value]="typed()"
      (input)="typed.set(box.value)"
      (blur)="touch.emit()"
    ></textarea>
  `,
  styles: `
    :host {
      display: block;
    }
    .in {
      min-height: 52px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GoalsInput implements FormValueControl<string[]> {
  readonly value = model<string[]>([]);
  readonly touch = output();
  protected readonly link = inject(FIELD_LINK, { optional: true });
  protected readonly controlId = this.link?.controlId ?? uniqueId('goals');
  private readonly box = viewChild.required<ElementRef<HTMLTextAreaElement>>('box');
  protected readonly typed = transformedValue(this.value, {
    parse: (text: string) => ({
      value: text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
    }),
    format: (goals) => goals.join('\n'),
  });

  focus(): void {
    this.box().nativeElement.focus();
  }
}
