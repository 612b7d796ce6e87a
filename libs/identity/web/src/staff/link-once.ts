import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { Announcer, Field, TextControl } from '@cairn/shared-ui';

/** A link that is shown once: to be copied and handed over by the administrator. What it does stands in the content. */
@Component({
  selector: 'cairn-link-once',
  imports: [Field, TextControl],
  template: `
    <div class="stack tight">
      <ng-content />
      <cairn-field label="Link">
        <input #box cairnControl readonly [value]="link()" (focus)="box.select()" />
      </cairn-field>
      <div class="row">
        <button type="button" class="btn main" (click)="copy(box)">{{ copied() ? 'Copied' : 'Copy the link' }}</button>
        <button type="button" class="btn" (click)="done.emit()">Done</button>
      </div>
    </div>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LinkOnce {
  readonly link = input.required<string>();
  readonly done = output();
  private readonly announcer = inject(Announcer);
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  protected readonly copied = signal(false);

  constructor() {
    // The button that made it is gone; the focus goes on here.
    afterNextRender(() => this.box().nativeElement.focus());
  }

  protected async copy(box: HTMLInputElement): Promise<void> {
    box.select();
    try {
      await navigator.clipboard.writeText(box.value);
      this.copied.set(true);
      this.announcer.say('The link is copied');
    } catch {
      this.announcer.say('The browser did not copy. The link is selected: press Ctrl and C.');
    }
  }
}
