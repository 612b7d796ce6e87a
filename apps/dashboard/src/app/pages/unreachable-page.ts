import { ChangeDetectionStrategy, Component, DOCUMENT, effect, inject } from '@angular/core';
import { Connection } from '@cairn/shared-ui';

/** A part of the application could not be loaded. Loads the page anew by itself when the server is back. */
@Component({
  selector: 'cairn-unreachable-page',
  template: `
    <div class="page narrow">
      <h1>Cairn cannot be reached</h1>
      <p class="s">
        The server does not answer, or this page is older than the server. What is saved is safe, and what you typed is
        kept on this device. Cairn tries again by itself.
      </p>
      <p><button type="button" class="btn main" (click)="again()">Try again</button></p>
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
  private readonly window = inject(DOCUMENT).defaultView;

  constructor() {
    const connection = inject(Connection);
    const before = connection.recoveries();
    connection.lost();
    effect(() => {
      if (connection.recoveries() > before) this.again();
    });
  }

  protected again(): void {
    this.window?.location.reload();
  }
}
