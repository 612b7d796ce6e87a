import type { Routes } from '@angular/router';

export const caseloadRoutes: Routes = [
  {
    path: '',
    title: 'Caseload',
    loadComponent: () => import('./caseload/caseload-page').then((m) => m.CaseloadPage),
  },
];
