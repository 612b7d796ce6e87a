import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { type Action, may, type Role } from '@cairn/identity-domain';
import { SessionStore } from '../session/session-store';

const HOMES: Readonly<Record<Role, string>> = {
  clinician: '/caseload',
  team_lead: '/caseload',
  clinic_administrator: '/staff',
  auditor: '/audit',
};

/** Where a person begins. */
export const homePath = (role: Role): string => HOMES[role];

/** Lets in who is signed in; anybody else signs in first and comes back. */
export const signedIn: CanActivateFn = async (_route, { url }) => {
  const router = inject(Router);
  const session = await inject(SessionStore).load();
  return session === null ? router.createUrlTree(['/sign-in'], { queryParams: { returnUrl: url } }) : true;
};

/** Lets in whose role includes the action; anybody else who is signed in goes to where they begin. */
export const allowed =
  (action: Action): CanActivateFn =>
  async (_route, { url }) => {
    const router = inject(Router);
    const session = await inject(SessionStore).load();
    if (session === null) return router.createUrlTree(['/sign-in'], { queryParams: { returnUrl: url } });
    return may(session.role, action) || router.parseUrl(homePath(session.role));
  };
