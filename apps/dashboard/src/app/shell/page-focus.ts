import { inject, Injectable } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { Announcer } from '@cairn/shared-ui';
import { filter, map, pairwise } from 'rxjs';
import { PageTitle } from './page-title';

const pathOf = (url: string): string => url.split(/[?#]/)[0] ?? '';

/**
 * After going to another page the focus stands at its beginning and its title is said. A change of the query alone (a
 * range, a filter) is the same page and moves nothing; neither does the first page, where the browser does it.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly announcer = inject(Announcer);
  private readonly title = inject(PageTitle);

  constructor() {
    inject(Router)
      .events.pipe(
        filter((event) => event instanceof NavigationEnd),
        map((event) => pathOf(event.urlAfterRedirects)),
        pairwise(),
        filter(([before, now]) => before !== now),
        takeUntilDestroyed(),
      )
      .subscribe(() => this.arrive());
  }

  private arrive(): void {
    document.getElementById('main')?.focus({ preventScroll: true });
    // The router sets the title right after it says that the navigation ended.
    queueMicrotask(() => this.announcer.say(this.title.current()));
  }
}
