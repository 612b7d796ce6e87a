import type { Routes } from '@angular/router';

export const overviewRoutes: Routes = [
  {
    path: '',
    title: 'Progress',
    loadComponent: () => import('./overview/overview-page').then((m) => m.OverviewPage),
  },
];
