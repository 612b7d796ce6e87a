import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { DEMO, Demo, ROLE_LABELS } from '@cairn/identity-domain';
import { formatDay } from '@cairn/shared-util';
import { demoAge } from './demo-age';

export type DemoAccount = Demo['accounts'][number];

/** While the demo runs: who can be signed in as with one press, and how old the demo's days are. */
@Component({
  selector: 'cairn-demo-accounts',
  template: `
    @if (demo(); as found) {
      <section aria-labelledby="cn-demo">
        <div class="or"><h2 id="cn-demo">Or try the demo as</h2></div>
        <ul>
          @for (account of found.accounts; track account.email) {
            <li>
              <button type="button" class="btn" [attr.aria-disabled]="busy()" (click)="choose(account)">
                <span class="who">{{ account.displayName }}</span>
                <span class="what">{{ roles[account.role] }}, {{ account.clinicName }}</span>
              </button>
            </li>
          }
        </ul>
        <p class="hint">Everybody and everything in the demo is invented. {{ age() }}</p>
      </section>
    }
  `,
  styleUrl: './demo-accounts.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DemoAccounts {
  readonly busy = input(false);
  readonly chosen = output<DemoAccount>();
  protected readonly roles = ROLE_LABELS;
  private readonly answer = httpResource(() => `/api/${DEMO}`, { parse: Demo.parse });
  protected readonly demo = computed(() => {
    const demo = this.answer.hasValue() ? this.answer.value() : null;
    return demo?.running ? demo : null;
  });
  protected readonly age = computed(() => {
    const { anchorDay, daysOld } = this.demo() ?? {};
    return anchorDay && typeof daysOld === 'number' ? demoAge(formatDay(anchorDay), daysOld) : '';
  });

  protected choose(account: DemoAccount): void {
    if (!this.busy()) this.chosen.emit(account);
  }
}
