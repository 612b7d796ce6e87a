import type { Role } from './role';

/**
 * Everything a signed-in person can ask for. A route names one of these with `@Allow`, a template with `*cairnMay`.
 * `record.*` is clinical content; `people.*` finds and registers patients; `staff.*` is the clinic's own accounts.
 */
export const ACTIONS = [
  'people.find',
  'people.register',
  'record.read',
  'record.write',
  'record.retract',
  'record.sign',
  'episode.manage',
  'caseload.read',
  'report.read',
  'export.read',
  'staff.names',
  'staff.manage',
  'clinic.manage',
  'audit.read',
  'draft.keep',
  'account.own',
] as const;
export type Action = (typeof ACTIONS)[number];

const CLINICAL: readonly Action[] = [
  'people.find',
  'people.register',
  'record.read',
  'record.write',
  'record.retract',
  'record.sign',
  'episode.manage',
  'caseload.read',
  'report.read',
  'export.read',
  'staff.names',
  'draft.keep',
  'account.own',
];

const ALLOWED: Readonly<Record<Role, ReadonlySet<Action>>> = {
  clinician: new Set(CLINICAL),
  team_lead: new Set<Action>([...CLINICAL, 'clinic.manage']),
  clinic_administrator: new Set<Action>(['staff.names', 'staff.manage', 'clinic.manage', 'draft.keep', 'account.own']),
  auditor: new Set<Action>(['audit.read', 'staff.names', 'account.own']),
};

/** Whether a role may do an action. What is not listed is refused. */
export function may(role: Role, action: Action): boolean {
  return ALLOWED[role].has(action);
}
