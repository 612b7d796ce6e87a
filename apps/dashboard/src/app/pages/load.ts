import { DOCUMENT, inject, InjectionToken } from '@angular/core';

/** Loads an address of ours anew, with whatever the server has now. */
export const LOAD = new InjectionToken<(address: string) => void>('loads an address anew', {
  factory: () => {
    const window = inject(DOCUMENT).defaultView;
    return (address) => window?.location.assign(address);
  },
});
