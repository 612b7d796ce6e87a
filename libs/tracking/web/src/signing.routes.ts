import type { Routes } from '@angular/router';

/** What waits for the signature of who is signed in. */
export const signingRoutes: Routes = [
  { path: '', title: 'To sign', loadComponent: () => import('./signing/signing-page').then((m) => m.SigningPage) },
];
