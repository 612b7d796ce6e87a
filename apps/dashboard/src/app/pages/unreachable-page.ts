import { ChangeDetectionStrategy, Component, effect, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import { Connection } from '@cairn/shared-ui';
import { LOAD } from './load';

/** Where the person wanted to go when it could not be loaded. */
function wantedAddress(): string {
  const wanted: unknown = inject(Router).currentNavigation()?.extras.state?.['wanted'];
  return typeof wanted === 'string' ? wanted : '/';
}

/**
 * A part of the application could not be loaded. Where the server is away the page loads anew by itself when it is back.
 * Where it answers, this page is older than the server: loading anew is left to the person, lest it go on for ever.
 */
@Component({
  selector: 'cairn-unreachable-page',
  template: `
    <div class="page narrow">
      <h1>Cairn cannot be reached</h1>
      <p class="s">
        @if (isWaiting()) {
          The server does not answer. What is saved is safe, and what you typed is kept. Cairn tries again by itself.
        } @else {
          A part of this page could not be loaded. What is saved is safe, and what you typed is kept.
        }
      </p>
      <p><button type="button" class="btn main" (click)="goOn()">Try again</button></p>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: 12px;
      padding-top: 48px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnreachablePage {
  private readonly load = inject(LOAD);
  private readonly wanted = wantedAddress();
  protected readonly isWaiting = signal(false);
  private readonly connection = inject(Connection);

  constructor() {
    void this.look();
    effect(() => {
      if (this.isWaiting() && this.connection.isReachable()) this.goOn();
    });
  }

  protected goOn(): void {
    this.load(this.wanted);
  }

  private async look(): Promise<void> {
    this.connection.lost();
    await this.connection.ask();
    this.isWaiting.set(!this.connection.isReachable());
  }
}
