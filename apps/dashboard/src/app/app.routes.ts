import type { Routes } from '@angular/router';
import { allowed } from '@cairn/identity-session';
import { toHome } from './to-home';

/** Where domains meet: lazy routes, nothing else. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  {
    path: 'caseload',
    canActivate: [allowed('caseload.read')],
    loadChildren: () => import('@cairn/insight-web').then((m) => m.caseloadRoutes),
  },
  {
    path: 'people',
    canActivate: [allowed('people.find')],
    loadChildren: () => import('@cairn/patients-web').then((m) => m.peopleRoutes),
  },
  {
    path: 'patients/:patientId',
    canActivate: [allowed('record.read')],
    loadComponent: () => import('@cairn/patients-web').then((m) => m.PatientFrame),
    children: [
      { path: '', loadChildren: () => import('@cairn/insight-web').then((m) => m.overviewRoutes) },
      { path: 'report', loadChildren: () => import('@cairn/exchange-web').then((m) => m.reportRoutes) },
    ],
  },
  {
    path: 'unreachable',
    title: 'Cairn cannot be reached',
    loadComponent: () => import('./pages/unreachable-page').then((m) => m.UnreachablePage),
  },
  {
    path: '**',
    title: 'Page not found',
    loadComponent: () => import('./pages/not-found-page').then((m) => m.NotFoundPage),
  },
];
