import type { Routes } from '@angular/router';
import { allowed } from '@cairn/identity-session';

export const passwordRoutes: Routes = [
  {
    path: '',
    title: 'Password',
    canActivate: [allowed('account.own')],
    loadComponent: () => import('./password-page').then((m) => m.PasswordPage),
  },
];
