import * as z from 'zod';

/** What a member of a clinic is there to do. One role a membership. */
export const ROLES = ['clinician', 'team_lead', 'clinic_administrator', 'auditor'] as const;
export const Role = z.enum(ROLES);
export type Role = z.infer<typeof Role>;

/** The words for a role on screen. */
export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  clinician: 'Clinician',
  team_lead: 'Team lead',
  clinic_administrator: 'Clinic administrator',
  auditor: 'Auditor',
};
