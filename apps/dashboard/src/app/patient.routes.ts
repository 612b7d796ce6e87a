import type { Routes } from '@angular/router';
import { HEADER_FACTS, LOG_PANEL, PERSON_STRIP, RECORD_KIND_FORMS } from '@cairn/patients-context';
import { headerFacts } from './header-facts';
import { keptForms } from './kept-forms';

/** The pages about one person, each from its own domain, in the frame of the patients domain. */
export const patientRoutes: Routes = [
  {
    path: '',
    providers: [
      { provide: LOG_PANEL, useValue: () => import('./log-beside-page').then((m) => m.LogBesidePage) },
      { provide: RECORD_KIND_FORMS, useValue: keptForms },
      { provide: HEADER_FACTS, useValue: headerFacts },
      { provide: PERSON_STRIP, useValue: () => import('@cairn/care-web').then((m) => m.FlagStrip) },
    ],
    loadComponent: () => import('@cairn/patients-web').then((m) => m.PatientFrame),
    children: [
      { path: '', loadChildren: () => import('@cairn/insight-web').then((m) => m.overviewRoutes) },
      { path: 'calendar', loadChildren: () => import('@cairn/tracking-web').then((m) => m.calendarRoutes) },
      { path: 'measures/new', loadChildren: () => import('@cairn/assessment-web').then((m) => m.runnerRoutes) },
      { path: 'measures', loadChildren: () => import('@cairn/insight-web').then((m) => m.measuresRoutes) },
      { path: 'record', loadChildren: () => import('@cairn/tracking-web').then((m) => m.recordRoutes) },
      { path: 'health', loadChildren: () => import('@cairn/tracking-web').then((m) => m.healthRoutes) },
      { path: 'plan', loadChildren: () => import('@cairn/care-web').then((m) => m.planRoutes) },
      { path: 'review', loadChildren: () => import('@cairn/care-web').then((m) => m.reviewRoutes) },
      { path: 'episodes', loadChildren: () => import('@cairn/patients-web').then((m) => m.episodesRoutes) },
      { path: 'details', loadChildren: () => import('@cairn/patients-web').then((m) => m.detailsRoutes) },
      { path: 'check-in', loadChildren: () => import('@cairn/tracking-web').then((m) => m.checkInLinkRoutes) },
      { path: 'report', loadChildren: () => import('@cairn/exchange-web').then((m) => m.reportRoutes) },
    ],
  },
];
