import type { Routes } from '@angular/router';

export const reportRoutes: Routes = [
  { path: '', title: 'Report', loadComponent: () => import('./report/report-page').then((m) => m.ReportPage) },
];
