import { inject, type Signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, type Params } from '@angular/router';
import { map } from 'rxjs';

/** The part of a page's state that stands in its address. */
export interface QueryState {
  readonly params: Signal<ReadonlyMap<string, string>>;
  /** Changes parameters in place: null takes one out of the address. The others stay. */
  change(params: Params): void;
}

/** Call where injection works. A change makes no new step of the browser's history. */
export function queryState(): QueryState {
  const route = inject(ActivatedRoute);
  const router = inject(Router);
  const params = route.queryParamMap.pipe(
    map((found) => new Map(found.keys.map((key) => [key, found.get(key) ?? '']))),
  );
  return {
    params: toSignal(params, { requireSync: true }),
    change: (queryParams) =>
      void router.navigate([], { relativeTo: route, queryParams, queryParamsHandling: 'merge', replaceUrl: true }),
  };
}
