import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { Announcer, Connection, Icon } from '@cairn/shared-ui';

/** Says that the record is away and that nothing typed is lost; goes by itself when the record is back. */
@Component({
  selector: 'cairn-connection-banner',
  imports: [Icon],
  template: `
    @if (!connection.isReachable()) {
      <section class="away" aria-label="Connection">
        <cairn-icon name="clock" />
        <p><b>The record is not reachable right now.</b> What you typed is kept. Trying again.</p>
        <button type="button" class="btn sm" (click)="connection.ask()">Try now</button>
      </section>
    }
  `,
  styles: `
    .away {
      display: flex;
      align-items: center;
      gap: 10px;
      min-height: 44px;
      padding: 6px 24px;
      border-bottom: 1px solid var(--cn-line);
      background: var(--cn-attention-soft);
      color: var(--cn-ink);
      font-size: 13px;
      line-height: 18px;
    }
    cairn-icon {
      color: var(--cn-attention);
    }
    .btn {
      margin-left: auto;
    }
    @media (max-width: 719px) {
      .away {
        padding-inline: 16px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConnectionBanner {
  protected readonly connection = inject(Connection);

  constructor() {
    const announcer = inject(Announcer);
    effect(() => {
      if (!this.connection.isReachable()) {
        announcer.say('The record is not reachable right now. What you typed is kept. Trying again.');
      } else if (this.connection.recoveries() > 0) {
        announcer.say('The record is reachable again.');
      }
    });
  }
}
