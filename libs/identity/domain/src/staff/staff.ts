import * as z from 'zod';
import { neededLine } from '@cairn/shared-util';
import { Role } from '../access/role';
import { NewPassword } from '../sessions/session';

export const STAFF = 'staff';
export const STAFF_MEMBER = 'staff/:membershipId';
export const STAFF_NAMES = 'staff/names';
export const INVITATIONS = 'invitations';
/** `:token` is `<clinicId>.<secret>`, both parts as printed in the link. */
export const INVITATION = 'invitations/:token';
export const INVITATION_REVOKE = 'invitations/:invitationId/revoke';
/** Where the dashboard takes an invitation; the token follows behind the `#`, which no server sees. */
export const INVITATION_PAGE = 'sign-in/invitation';

/** Days for which an invitation is open. */
export const INVITATION_DAYS = 7;

/** A colleague as anyone in the clinic may see them. */
export const StaffName = z.object({ membershipId: z.uuid(), displayName: z.string(), role: Role, active: z.boolean() });
export type StaffName = z.infer<typeof StaffName>;

/** A colleague as the clinic administrator manages them. */
export const StaffMember = StaffName.extend({
  email: z.string(),
  version: z.int(),
  joinedAt: z.iso.datetime({ offset: true }),
  lastSignInAt: z.iso.datetime({ offset: true }).nullable(),
});
export type StaffMember = z.infer<typeof StaffMember>;

export const StaffChange = z.strictObject({
  displayName: neededLine('The name', 120, 'Enter a name.'),
  role: Role,
  active: z.boolean(),
});
export type StaffChange = z.infer<typeof StaffChange>;

export const InvitationInput = z.strictObject({
  email: z.email('Enter an e-mail address, like name@clinic.example.').max(254),
  displayName: neededLine('The name', 120, 'Enter a name.'),
  role: Role,
});
export type InvitationInput = z.infer<typeof InvitationInput>;

/**
 * An open invitation, as the person who holds its link sees it. The secret of the link is answered once, in the
 * `Location` of the request that made it, and never stored.
 */
export const Invitation = z.object({
  id: z.uuid(),
  email: z.string(),
  displayName: z.string(),
  role: Role,
  expiresAt: z.iso.datetime({ offset: true }),
  clinicName: z.string(),
  /** True for the link that `npm start -- --no-demo` prints: it also names the clinic and its zone. */
  firstAdministrator: z.boolean(),
});
export type Invitation = z.infer<typeof Invitation>;

/** An invitation as the clinic administrator sees it while it is open. */
export const OpenInvitation = Invitation.omit({ clinicName: true, firstAdministrator: true });
export type OpenInvitation = z.infer<typeof OpenInvitation>;

export const AcceptInput = z.strictObject({
  password: NewPassword,
  displayName: neededLine('Your name', 120, 'Enter your name.'),
  /** Asked of the first administrator only. */
  email: z.email().max(254).nullable(),
  clinicName: neededLine('The name of the clinic', 120, 'Enter the name of the clinic.').nullable(),
  timeZone: z.string().max(64).nullable(),
});
export type AcceptInput = z.infer<typeof AcceptInput>;
