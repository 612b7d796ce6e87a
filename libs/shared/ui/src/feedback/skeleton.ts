import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Hairlines where the lines will stand, shown only when loading takes longer than 300 ms. No shimmer. */
@Component({
  selector: 'cairn-skeleton',
  template: `
    <p class="vh" role="status">{{ label() }}</p>
    @for (line of rows(); track line) {
      <div class="line" aria-hidden="true"></div>
    }
  `,
  styles: `
    :host {
      display: block;
      animation: wait 300ms step-end;
    }
    .line {
      height: 53px;
      border-bottom: 1px solid var(--cn-line);
    }
    .line::before {
      content: '';
      display: block;
      width: 38%;
      height: 8px;
      border-radius: var(--cn-r-1);
      background: var(--cn-sunken);
      transform: translateY(22px);
    }
    .line:nth-child(odd)::before {
      width: 52%;
    }
    @keyframes wait {
      from {
        opacity: 0;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Skeleton {
  readonly lines = input(6);
  readonly label = input('Loading');
  protected readonly rows = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}
