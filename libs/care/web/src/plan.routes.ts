import type { Routes } from '@angular/router';

/** Under a person: the care plan, and the sheets that are printed of it. */
export const planRoutes: Routes = [
  { path: '', title: 'Care plan', loadComponent: () => import('./plan/plan-page').then((m) => m.PlanPage) },
  {
    path: 'crisis-card',
    title: 'Crisis card',
    loadComponent: () => import('./safety/crisis-card-page').then((m) => m.CrisisCardPage),
  },
  {
    path: 're-entry',
    title: 'Re-entry sheet',
    loadComponent: () => import('./leaving/re-entry-page').then((m) => m.ReEntryPage),
  },
];

/** Under a person: the review of their care. */
export const reviewRoutes: Routes = [
  { path: '', title: 'Review', loadComponent: () => import('./reviews/review-page').then((m) => m.ReviewPage) },
];

/** What is to do across the clinic. */
export const tasksRoutes: Routes = [
  { path: '', title: 'Tasks', loadComponent: () => import('./tasks/tasks-page').then((m) => m.TasksPage) },
];

/** The clinic’s own numbers. */
export const contactsRoutes: Routes = [
  {
    path: '',
    title: 'Clinic numbers',
    loadComponent: () => import('./contacts/contacts-page').then((m) => m.ContactsPage),
  },
];
