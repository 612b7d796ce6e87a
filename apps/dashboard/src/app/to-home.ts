import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { homePath, SessionStore } from '@cairn/identity-session';

/** The first page is where the role of the person begins. */
export const toHome: CanActivateFn = async () => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return router.parseUrl(session === null ? '/sign-in' : homePath(session.role));
};
