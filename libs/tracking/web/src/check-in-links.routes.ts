import type { Routes } from '@angular/router';

/** Under a person: the links with which they check in, and what they told. */
export const checkInLinkRoutes: Routes = [
  {
    path: '',
    title: 'Check-ins',
    loadComponent: () => import('./check-ins/staff/check-in-links-page').then((m) => m.CheckInLinksPage),
  },
];
