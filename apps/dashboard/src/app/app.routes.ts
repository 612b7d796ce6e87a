import type { Routes } from '@angular/router';
import { allowed } from '@cairn/identity-session';
import { LOG_PANEL } from '@cairn/patients-context';
import { toHome } from './to-home';

/** Where domains meet: lazy routes, nothing else. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  { path: 'sign-in', loadChildren: () => import('@cairn/identity-web').then((m) => m.signInRoutes) },
  { path: 'staff', loadChildren: () => import('@cairn/identity-web').then((m) => m.staffRoutes) },
  { path: 'audit', loadChildren: () => import('@cairn/identity-web').then((m) => m.auditRoutes) },
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
    providers: [{ provide: LOG_PANEL, useValue: () => import('./log-beside-page').then((m) => m.LogBesidePage) }],
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
