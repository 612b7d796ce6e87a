import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing here yet: one sentence on what will appear, one on how to begin, and one button as content. */
@Component({
  selector: 'cairn-empty',
  template: `
    <p class="what">{{ what() }}</p>
    @if (how(); as words) {
      <p class="s t13">{{ words }}</p>
    }
    <div class="act"><ng-content /></div>
  `,
  styles: `
    :host {
      display: block;
      max-width: 60ch;
      padding: 24px 0;
    }
    .what {
      font-weight: 600;
    }
    .act:not(:empty) {
      margin-top: 12px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Empty {
  readonly what = input.required<string>();
  readonly how = input<string>();
}
