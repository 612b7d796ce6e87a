import type { Routes } from '@angular/router';

export const flagsRoutes: Routes = [
  { path: '', title: 'Flags', loadComponent: () => import('./flags/flags-page').then((m) => m.FlagsPage) },
];
