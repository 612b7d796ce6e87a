import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import type { SignedIn } from '@cairn/identity-domain';
import { LiveRegion, ToastOutlet } from '@cairn/shared-ui';
import { ConnectionBanner } from './connection-banner';
import { PageFocus } from './page-focus';
import { TopBar } from './top-bar';

/** The frame of every page. The palette, which finds people and actions, is put in as content. */
@Component({
  selector: 'cairn-shell',
  imports: [ConnectionBanner, LiveRegion, RouterOutlet, ToastOutlet, TopBar],
  templateUrl: './shell.html',
  styleUrl: './shell.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Shell {
  readonly signedIn = input<SignedIn | null>(null);
  readonly signOut = output();
  readonly lock = output();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  constructor() {
    inject(PageFocus);
  }

  /** By script: the browser would scroll there, but leave the focus in the bar. */
  protected toMain(event: Event): void {
    event.preventDefault();
    this.host.nativeElement.querySelector<HTMLElement>('#main')?.focus();
  }
}
