import type { Routes } from '@angular/router';

/** Under a person: everything that was logged for them. */
export const recordRoutes: Routes = [
  { path: '', title: 'Record', loadComponent: () => import('./record/record-page').then((m) => m.RecordPage) },
];
