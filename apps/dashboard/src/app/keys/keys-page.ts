import { afterNextRender, ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { may } from '@cairn/identity-domain';
import { SessionStore } from '@cairn/identity-session';
import { PALETTE_ACTIONS } from '@cairn/patients-context';
import { Icon } from '@cairn/shared-ui';
import type { KeyGroup } from '@cairn/shared-util';
import { shellActions } from '../palette/shell-actions';

/**
 * Every key on one sheet of A4: those of the controls as their libraries name them, and what the palette offers to the
 * role of who looks. `?print` prints it at once.
 */
@Component({
  selector: 'cairn-keys-page',
  imports: [Icon],
  templateUrl: './keys-page.html',
  styleUrl: './keys-page.css',
  providers: [shellActions],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeysPage {
  readonly groups = input.required<readonly KeyGroup[]>();
  /** From the address. */
  readonly print = input<string>();

  private readonly role = inject(SessionStore).signedIn()?.role;
  protected readonly actions = inject(PALETTE_ACTIONS)
    .flat()
    .filter(({ needs }) => needs === undefined || (this.role !== undefined && may(this.role, needs)))
    .map(({ words }) => words);

  constructor() {
    afterNextRender(() => {
      if (this.print() !== undefined) this.printSheet();
    });
  }

  protected printSheet(): void {
    globalThis.print();
  }
}
