import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { LiveRegion } from '@cairn/shared-ui';

/**
 * The root of the page that a person opens with their own link, in place of the dashboard's: no bar, no sign-in, nothing
 * of whoever else is signed in in this browser.
 */
@Component({
  selector: 'cairn-root',
  imports: [LiveRegion, RouterOutlet],
  template: `<main id="main"><router-outlet /></main>
    <cairn-live-region />`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PersonRoot {}
