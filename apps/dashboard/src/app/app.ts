import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, Injector, resource, type Type } from '@angular/core';
import { SessionStore } from '@cairn/identity-session';
import { Connection } from '@cairn/shared-ui';
import { Shell } from './shell/shell';

/**
 * Joins the frame with who is signed in. What lies over every page (the warning before the lock, and the lock) and the
 * palette come from their domains, after the page; where they could not be loaded, they are when the
 * record is back.
 */
@Component({
  selector: 'cairn-root',
  imports: [NgComponentOutlet, Shell],
  template: `
    <cairn-shell
      [class.behind-lock]="session.locked()"
      [inert]="session.locked()"
      [signedIn]="session.signedIn()"
      (signOut)="signOut()"
      (lock)="lock()"
    >
      @if (palette.hasValue()) {
        <ng-container
          [ngComponentOutlet]="palette.value().component"
          [ngComponentOutletInjector]="palette.value().injector"
        />
      }
    </cairn-shell>
    @if (guards.hasValue()) {
      @for (guard of guards.value(); track guard) {
        <ng-container [ngComponentOutlet]="guard" />
      }
    }
  `,
  // Covered at once, also where the lock itself could not be loaded yet.
  styles: `
    .behind-lock {
      visibility: hidden;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly session = inject(SessionStore);
  private readonly connection = inject(Connection);
  private readonly injector = inject(Injector);
  protected readonly palette = resource({
    params: () => (this.session.signedIn() === null ? undefined : this.connection.recoveries()),
    loader: () => this.loadPalette(),
  });
  protected readonly guards = resource({
    params: () => (this.session.signedIn() === null ? undefined : this.connection.recoveries()),
    loader: () => import('@cairn/identity-web').then((m): Type<unknown>[] => [m.IdleWarning, m.LockOverlay]),
  });

  constructor() {
    // Pages that need nobody signed in show the frame too; those that do say themselves why they could not open.
    this.session.load().catch(() => undefined);
  }

  /** The box comes from the domain of the people it finds, what it offers on every page from here. */
  private async loadPalette(): Promise<{ component: Type<unknown>; injector: Injector }> {
    const [{ Palette }, { shellActions }] = await Promise.all([
      import('@cairn/patients-web'),
      import('./palette/shell-actions'),
    ]);
    return { component: Palette, injector: Injector.create({ providers: [shellActions], parent: this.injector }) };
  }

  protected signOut(): void {
    void this.session.signOut();
  }

  /** Where the server cannot be told, the screen is covered all the same. */
  protected lock(): void {
    void this.session.lock().catch(() => this.session.wasLocked());
  }
}
