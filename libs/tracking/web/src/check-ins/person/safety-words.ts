import { ChangeDetectionStrategy, Component } from '@angular/core';

/**
 * What the page says about help. It names no telephone number: the only ones that may stand here are a clinic's own, and
 * this is where they go once a clinic keeps them.
 */
@Component({
  selector: 'cairn-safety-words',
  template: `
    <h2>If you need help now</h2>
    <p>
      Nobody watches for check-ins around the clock, so your team may read this later. If you or somebody with you is in
      danger, feels very unwell or might come to harm, do not wait for an answer: call the emergency number of where you
      are, or the crisis number that your team gave you.
    </p>
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
    p {
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SafetyWords {}
