import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, resource, type Type } from '@angular/core';
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
        <ng-container [ngComponentOutlet]="palette.value()" />
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
  protected readonly palette = resource({
    params: () => (this.session.signedIn() === null ? undefined : this.connection.recoveries()),
    loader: () => import('@cairn/patients-web').then((m) => m.Palette),
  });
  protected readonly guards = resource({
    params: () => (this.session.signedIn() === null ? undefined : this.connection.recoveries()),
    loader: () => import('@cairn/identity-web').then((m): Type<unknown>[] => [m.IdleWarning, m.LockOverlay]),
  });

  constructor() {
    // Pages that need nobody signed in show the frame too; those that do say themselves why they could not open.
    this.session.load().catch(() => undefined);
  }

  protected signOut(): void {
    void this.session.signOut();
  }

  /** Where the server cannot be told, the screen is covered all the same. */
  protected lock(): void {
    void this.session.lock().catch(() => this.session.wasLocked());
  }
}
