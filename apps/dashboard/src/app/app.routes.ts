import type { Routes } from '@angular/router';

/** Where domains meet: lazy routes, nothing else. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', redirectTo: 'caseload' },
  { path: 'caseload', loadChildren: () => import('@cairn/insight-web').then((m) => m.caseloadRoutes) },
  {
    path: 'unreachable',
    title: 'Cairn cannot be reached',
    loadComponent: () => import('./pages/unreachable-page').then((m) => m.UnreachablePage),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./pages/not-found-page').then((m) => m.NotFoundPage),
  },
];
