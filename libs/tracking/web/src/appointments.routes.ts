import type { Routes } from '@angular/router';

export const appointmentsRoutes: Routes = [
  {
    path: '',
    title: 'Appointments',
    loadComponent: () => import('./appointments/appointments-page').then((m) => m.AppointmentsPage),
  },
];
