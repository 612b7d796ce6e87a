import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { homePath, SessionStore } from '@cairn/identity-session';

/** Who is signed in already goes to where they begin. */
const signedOut: CanActivateFn = async () => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session === null || router.parseUrl(homePath(session.role));
};

export const signInRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Sign in',
    canActivate: [signedOut],
    loadComponent: () => import('./sign-in-page').then((m) => m.SignInPage),
  },
  {
    path: 'invitation',
    title: 'Join a clinic',
    loadComponent: () => import('../invitation/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: 'password',
    title: 'Choose a new password',
    loadComponent: () => import('../password/new-password-page').then((m) => m.NewPasswordPage),
  },
];
