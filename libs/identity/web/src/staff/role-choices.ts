import { ROLE_LABELS, ROLES } from '@cairn/identity-domain';

/** The roles as a list of choices, each with what it is there for. */
export const ROLE_CHOICES = [
  { value: ROLES[0], label: `${ROLE_LABELS.clinician}: logs and reads records` },
  { value: ROLES[1], label: `${ROLE_LABELS.team_lead}: as a clinician, for the whole clinic` },
  { value: ROLES[2], label: `${ROLE_LABELS.clinic_administrator}: manages staff, sees no records` },
  { value: ROLES[3], label: `${ROLE_LABELS.auditor}: sees who did what, and no records` },
] as const;
