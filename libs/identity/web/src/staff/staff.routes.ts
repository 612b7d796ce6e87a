import type { Routes } from '@angular/router';
import { allowed } from '@cairn/identity-session';

export const staffRoutes: Routes = [
  {
    path: '',
    title: 'Staff',
    canActivate: [allowed('staff.manage')],
    loadComponent: () => import('./staff-page').then((m) => m.StaffPage),
  },
];
