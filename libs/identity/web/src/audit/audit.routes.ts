import type { Routes } from '@angular/router';
import { allowed } from '@cairn/identity-session';

export const auditRoutes: Routes = [
  {
    path: '',
    title: 'Audit trail',
    canActivate: [allowed('audit.read')],
    loadComponent: () => import('./audit-page').then((m) => m.AuditTrailPage),
  },
];
