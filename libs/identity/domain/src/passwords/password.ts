import * as z from 'zod';
import { Role } from '../access/role';
import { NewPassword } from '../sessions/session';

/** The signed-in person's own password. PUT, so that nothing of either password is kept with an idempotency key. */
export const ACCOUNT_PASSWORD = 'account/password';
/** A new link with which a colleague chooses a new password; made by the clinic administrator. */
export const MEMBER_PASSWORD_LINK = 'staff/:membershipId/password-link';
/** `:token` is `<clinicId>.<secret>`, both parts as printed in the link. */
export const PASSWORD_LINK = 'password-links/:token';
/** Where the dashboard takes such a link; the token follows behind the `#`, which no server sees. */
export const PASSWORD_LINK_PAGE = 'sign-in/password';

/** Hours for which a password link is open. */
export const PASSWORD_LINK_HOURS = 24;

export const PasswordChange = z.strictObject({
  currentPassword: z.string().min(1, 'Enter the password you have now.').max(1024),
  newPassword: NewPassword,
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** An open password link, as the person who holds it sees it. */
export const PasswordLink = z.object({
  email: z.string(),
  displayName: z.string(),
  role: Role,
  clinicName: z.string(),
  expiresAt: z.iso.datetime({ offset: true }),
});
export type PasswordLink = z.infer<typeof PasswordLink>;

export const PasswordReset = z.strictObject({ password: NewPassword });
export type PasswordReset = z.infer<typeof PasswordReset>;
