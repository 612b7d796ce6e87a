import type { Routes } from '@angular/router';
import { allowed, signedIn } from '@cairn/identity-session';
import { NotFoundPage } from './pages/not-found-page';
import { UnreachablePage } from './pages/unreachable-page';
import { toHome } from './to-home';

/** Where domains meet: lazy routes. Only the pages that say that something is missing are there from the start. */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toHome], children: [] },
  { path: 'sign-in', loadChildren: () => import('@cairn/identity-web').then((m) => m.signInRoutes) },
  { path: 'staff', loadChildren: () => import('@cairn/identity-web').then((m) => m.staffRoutes) },
  { path: 'password', loadChildren: () => import('@cairn/identity-web').then((m) => m.passwordRoutes) },
  { path: 'audit', loadChildren: () => import('@cairn/identity-web').then((m) => m.auditRoutes) },
  {
    path: 'caseload',
    canActivate: [allowed('caseload.read')],
    loadChildren: () => import('@cairn/insight-web').then((m) => m.caseloadRoutes),
  },
  {
    path: 'flags',
    canActivate: [allowed('caseload.read')],
    loadChildren: () => import('@cairn/care-web').then((m) => m.flagsRoutes),
  },
  {
    path: 'tasks',
    canActivate: [allowed('caseload.read')],
    loadChildren: () => import('@cairn/care-web').then((m) => m.tasksRoutes),
  },
  {
    path: 'clinic-numbers',
    canActivate: [allowed('clinic.manage')],
    loadChildren: () => import('@cairn/care-web').then((m) => m.contactsRoutes),
  },
  {
    path: 'people',
    canActivate: [allowed('people.find')],
    loadChildren: () => import('@cairn/patients-web').then((m) => m.peopleRoutes),
  },
  {
    path: 'groups',
    canActivate: [allowed('record.read')],
    loadChildren: () => import('@cairn/tracking-web').then((m) => m.groupsRoutes),
  },
  {
    path: 'appointments',
    canActivate: [allowed('record.read')],
    loadChildren: () => import('@cairn/tracking-web').then((m) => m.appointmentsRoutes),
  },
  {
    path: 'signing',
    canActivate: [allowed('record.sign')],
    loadChildren: () => import('./signing.routes').then((m) => m.signingRoutes),
  },
  {
    path: 'patients/:patientId',
    canActivate: [allowed('record.read')],
    loadChildren: () => import('./patient.routes').then((m) => m.patientRoutes),
  },
  {
    path: 'keys',
    title: 'Key sheet',
    canActivate: [signedIn],
    resolve: { groups: () => import('./keys/load-keys').then((m) => m.loadKeys()) },
    loadComponent: () => import('./keys/keys-page').then((m) => m.KeysPage),
  },
  { path: 'check-in', loadChildren: () => import('@cairn/tracking-web').then((m) => m.checkInRoutes) },
  {
    path: 'measures-due',
    canActivate: [allowed('caseload.read')],
    loadChildren: () => import('@cairn/assessment-web').then((m) => m.measuresDueRoutes),
  },
  {
    path: 'instruments',
    canActivate: [allowed('record.read')],
    loadChildren: () => import('@cairn/assessment-web').then((m) => m.instrumentRoutes),
  },
  {
    path: 'hand-over',
    canActivate: [allowed('record.write')],
    loadChildren: () => import('@cairn/assessment-web').then((m) => m.handOverRoutes),
  },
  {
    path: 'unreachable',
    title: 'Cairn cannot be reached',
    component: UnreachablePage,
  },
  {
    path: '**',
    title: 'Page not found',
    component: NotFoundPage,
  },
];
