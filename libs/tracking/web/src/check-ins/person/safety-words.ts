import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { HelpNumber } from '@cairn/tracking-domain';

/** What the page says about help, with the clinic's own numbers. It names none that the clinic has not listed. */
@Component({
  selector: 'cairn-safety-words',
  template: `
    <h2>If you need help now</h2>
    <p>
      Nobody watches for check-ins around the clock, so your team may read this later. If you or somebody with you is in
      danger, feels very unwell or might come to harm, do not wait for an answer: call the emergency number of where you
      are, or {{ numbers().length > 0 ? 'one of these.' : 'the crisis number that your team gave you.' }}
    </p>
    @if (numbers().length > 0) {
      <ul>
        @for (each of numbers(); track $index) {
          <li>
            {{ each.label }}: <a [href]="telOf(each)">{{ each.number }}</a>
            @if (each.open !== '') {
              <span class="open">{{ each.open }}</span>
            }
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 16px;
      border: 1px solid var(--cn-line);
      border-left: 3px solid var(--cn-attention);
      border-radius: var(--cn-r-1);
      background: var(--cn-surface);
    }
    h2 {
      font-size: 18px;
      line-height: 26px;
    }
    p,
    li {
      margin-top: 4px;
    }
    a {
      display: inline-block;
      min-height: 28px;
      font-weight: 600;
    }
    .open {
      display: block;
      color: var(--cn-ink-2);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyWords {
  readonly numbers = input<readonly HelpNumber[]>([]);

  /** What a phone dials: the digits and a leading plus. */
  protected telOf({ number }: HelpNumber): string {
    return `tel:${number.replace(/(?!^\+)\D/g, '')}`;
  }
}
