import type { Routes } from '@angular/router';

/** Groups of the programme: the week, one group, and registers. */
export const groupsRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Groups',
    loadComponent: () => import('./groups/timetable-page').then((m) => m.TimetablePage),
  },
  {
    path: 'all',
    title: 'All groups',
    loadComponent: () => import('./groups/all-groups-page').then((m) => m.AllGroupsPage),
  },
  {
    path: 'register/new',
    title: 'Register of another group',
    loadComponent: () => import('./groups/other-register-page').then((m) => m.OtherRegisterPage),
  },
  {
    path: 'register/:groupSessionId',
    title: 'Signed register',
    loadComponent: () => import('./groups/signed-page').then((m) => m.SignedPage),
  },
  {
    path: ':groupId/register/:day',
    title: 'Register',
    loadComponent: () => import('./groups/register-page').then((m) => m.RegisterPage),
  },
  {
    path: ':groupId',
    title: 'Group',
    loadComponent: () => import('./groups/group-page').then((m) => m.GroupPage),
  },
];
