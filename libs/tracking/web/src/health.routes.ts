import type { Routes } from '@angular/router';

/** Under a person: what is known of their health. */
export const healthRoutes: Routes = [
  { path: '', title: 'Health', loadComponent: () => import('./health/health-page').then((m) => m.HealthPage) },
];
