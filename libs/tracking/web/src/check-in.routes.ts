import type { Routes } from '@angular/router';

/** A person's own check-in, without a sign-in. All of the page comes at once, so that it goes on when the phone is offline. */
export const checkInRoutes: Routes = [
  {
    path: '',
    title: 'Check-in',
    loadComponent: () => import('./check-ins/person/check-in-page').then((m) => m.CheckInPage),
  },
];
