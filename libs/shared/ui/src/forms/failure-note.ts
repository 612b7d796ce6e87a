import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  input,
  untracked,
  viewChild,
} from '@angular/core';

/** Why something was not saved and what is safe. Takes the focus when it appears, so that nobody has to look for it. */
@Component({
  selector: 'cairn-failure-note',
  template: `
    @if (words().length > 0) {
      <div #box class="note-line att" role="alert" tabindex="-1">
        <div>
          @for (sentence of words(); track sentence) {
            <p>{{ sentence }}</p>
          }
        </div>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host(:empty) {
      display: none;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FailureNote {
  readonly words = input.required<readonly string[]>();
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');

  constructor() {
    afterRenderEffect(() => {
      if (this.words().length > 0) untracked(this.box)?.nativeElement.focus();
    });
  }
}
