import { ChangeDetectionStrategy, Component, ElementRef, input, model, output, signal, viewChild } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { TextControl } from '@cairn/shared-ui';

/** A password that can be looked at while it is typed. Pasting is welcome. */
@Component({
  selector: 'cairn-password-box',
  imports: [TextControl],
  template: `
    <input
      #box
      cairnControl
      [type]="shown() ? 'text' : 'password'"
      [autocomplete]="autocomplete()"
      autocapitalize="none"
      spellcheck="false"
      [value]="value()"
      (input)="value.set(box.value)"
      (blur)="touch.emit()"
    />
    <button
      type="button"
      class="btn flat sm"
      aria-label="Show password"
      [attr.aria-pressed]="shown()"
      (click)="shown.set(!shown())"
    >
      {{ shown() ? 'Hide' : 'Show' }}
    </button>
  `,
  styles: `
    :host {
      display: block;
      position: relative;
    }
    input {
      min-height: 44px;
      padding: 9px 64px 9px 12px;
      font-size: 16px;
      line-height: 24px;
    }
    button {
      position: absolute;
      right: 6px;
      top: 50%;
      translate: 0 -50%;
      z-index: 3;
      min-height: 32px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordBox implements FormValueControl<string> {
  readonly value = model('');
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly touch = output();
  protected readonly shown = signal(false);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
