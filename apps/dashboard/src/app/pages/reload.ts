import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** Loads the page anew, with whatever the server has now. */
export const RELOAD = new InjectionToken<() => void>('loads the page anew', {
  factory: () => {
    const window = inject(DOCUMENT).defaultView;
    return () => window?.location.reload();
  },
});
