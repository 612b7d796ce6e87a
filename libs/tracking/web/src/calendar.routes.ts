import type { Routes } from '@angular/router';

/** Under a person: what was used, day by day. */
export const calendarRoutes: Routes = [
  {
    path: '',
    title: 'Calendar',
    loadComponent: () => import('./calendar/calendar-page').then((m) => m.CalendarPage),
  },
];
