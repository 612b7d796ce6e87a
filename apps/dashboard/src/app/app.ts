import { NgComponentOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, resource } from '@angular/core';
import { may } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { Connection } from '@cairn/shared-ui';
import { Shell } from './shell/shell';

/** Joins the frame with who is signed in. The box for finding a person comes after the page, for those who may. */
@Component({
  selector: 'cairn-root',
  imports: [NgComponentOutlet, Shell],
  template: `
    <cairn-shell [signedIn]="session.signedIn()" (signOut)="signOut()" (lock)="lock()">
      @if (findPerson.hasValue()) {
        <ng-container [ngComponentOutlet]="findPerson.value()" />
      }
    </cairn-shell>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class App {
  protected readonly session = inject(SessionStore);
  private readonly connection = inject(Connection);
  protected readonly findPerson = resource({
    params: () => (this.mayFind() ? this.connection.recoveries() : undefined),
    loader: () => import('@cairn/patients-web').then((m) => m.FindPerson),
  });

  protected signOut(): void {
    void this.session.signOut();
  }

  /** Where the server cannot be told, the screen is covered all the same. */
  protected lock(): void {
    void this.session.lock().catch(() => this.session.wasLocked());
  }

  private mayFind(): boolean {
    const signedIn = this.session.signedIn();
    return signedIn !== null && may(signedIn.role, 'people.find');
  }
}
