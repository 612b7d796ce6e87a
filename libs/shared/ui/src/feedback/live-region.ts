import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Announcer } from './announcer';

/** The one polite live region; stands once in the shell. */
@Component({
  selector: 'cairn-live-region',
  template: `<p class="vh" role="status" aria-live="polite">{{ announcer.message() }}</p>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LiveRegion {
  protected readonly announcer = inject(Announcer);
}
