import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import type { SignedIn } from '@cairn/identity-domain';
import { Icon, Mark } from '@cairn/shared-ui';
import { linksFor } from './navigation';
import { ThemeChoices } from './theme-choices';

/** Mark, places, the way to a person, and who is signed in. The palette is put in as content. */
@Component({
  selector: 'cairn-top-bar',
  imports: [Icon, Mark, RouterLink, RouterLinkActive, ThemeChoices],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopBar {
  readonly signedIn = input.required<SignedIn>();
  readonly signOut = output();
  readonly lock = output();
  protected readonly links = computed(() => linksFor(this.signedIn().role));
}
