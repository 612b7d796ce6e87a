import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute } from '@angular/router';
import { map } from 'rxjs';

/** A parameter of the route, of a parent's too, as a signal. Throws where no route above has it: that is a wiring fault. */
export function routeParam(name: string): Signal<string> {
  const params = inject(ActivatedRoute).paramMap.pipe(
    map((found) => {
      const value = found.get(name);
      if (!value) throw new Error(`No route parameter ${name}`);
      return value;
    }),
  );
  return toSignal(params, { requireSync: true });
}
