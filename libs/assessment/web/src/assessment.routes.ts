import type { Routes } from '@angular/router';
import { stayHandedOver } from './handed/stay-handed-over';

/** The library: what can be used, on what terms. */
export const instrumentRoutes: Routes = [
  {
    path: '',
    title: 'Measures library',
    loadComponent: () => import('./library/library-page').then((m) => m.LibraryPage),
  },
  {
    path: ':key',
    title: 'A measure',
    loadComponent: () => import('./library/instrument-page').then((m) => m.InstrumentPage),
  },
];

/** What is due of everybody. */
export const measuresDueRoutes: Routes = [
  {
    path: '',
    title: 'Measures due',
    loadComponent: () => import('./due/due-page').then((m) => m.DuePage),
  },
];

/** A measure on the screen of staff; a page of one person. */
export const runnerRoutes: Routes = [
  {
    path: ':instrument',
    title: 'Fill in a measure',
    loadComponent: () => import('./runner/runner-page').then((m) => m.RunnerPage),
  },
];

/** The device in a person's own hands; no page of the record stands around it. */
export const handOverRoutes: Routes = [
  {
    path: ':patientId/:instrument',
    title: 'Questions',
    canDeactivate: [stayHandedOver],
    loadComponent: () => import('./handed/handed-over-page').then((m) => m.HandedOverPage),
  },
];
