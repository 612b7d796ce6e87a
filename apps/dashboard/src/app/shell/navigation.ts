import { may, type Role } from '@cairn/identity-domain';

export interface NavLink {
  readonly path: string;
  readonly words: string;
}

/** Every place of the top bar. */
export const LINKS = [
  { path: '/caseload', words: 'Caseload', action: 'caseload.read' },
  { path: '/flags', words: 'Flags', action: 'caseload.read' },
  { path: '/tasks', words: 'Tasks', action: 'caseload.read' },
  { path: '/people', words: 'People', action: 'people.find' },
  { path: '/groups', words: 'Groups', action: 'record.read' },
  { path: '/appointments', words: 'Appointments', action: 'record.read' },
  { path: '/measures-due', words: 'Measures due', action: 'caseload.read' },
  { path: '/signing', words: 'To sign', action: 'record.sign' },
  { path: '/clinic-numbers', words: 'Clinic numbers', action: 'clinic.manage' },
  { path: '/staff', words: 'Staff', action: 'staff.manage' },
  { path: '/audit', words: 'Audit', action: 'audit.read' },
] as const;

/** The places of the top bar that a role may go to. */
export function linksFor(role: Role): readonly NavLink[] {
  return LINKS.filter((link) => may(role, link.action));
}
