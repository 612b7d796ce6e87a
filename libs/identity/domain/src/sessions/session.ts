import * as z from 'zod';
import { Role } from '../access/role';

export const SESSION = 'session';
export const SESSION_UNLOCK = 'session/unlock';
export const SESSION_LOCK = 'session/lock';
/** A person's sign that they are still there. The only background-safe way to extend the idle clock. */
export const SESSION_EXTEND = 'session/extend';
export const DRAFT_KEY = 'session/draft-key';
export const DEMO = 'demo';

/** Minutes without a person's action after which the screen locks. */
export const IDLE_LOCK_MINUTES = 15;
/** Minutes before the lock at which a warning that can be extended appears. */
export const LOCK_WARNING_MINUTES = 2;
/** Hours after sign-in at which a session ends, whatever happens. */
export const ABSOLUTE_HOURS = 12;

export const PASSWORD_MIN = 15;
export const PASSWORD_MAX = 128;

/** A new password: length only, no composition rules. The block list is checked on the server. */
export const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${PASSWORD_MIN} characters. A few words in a row work well.`)
  .max(PASSWORD_MAX, `Use at most ${PASSWORD_MAX} characters.`);

export const SignInInput = z.strictObject({
  email: z.email('Enter an e-mail address, like name@clinic.example.').max(254),
  password: z.string().min(1, 'Enter your password.').max(1024),
  /** Chosen when the account belongs to more than one clinic. */
  clinicId: z.uuid().nullable(),
});
export type SignInInput = z.infer<typeof SignInInput>;

export const UnlockInput = z.strictObject({ password: z.string().min(1, 'Enter your password.').max(1024) });
export type UnlockInput = z.infer<typeof UnlockInput>;

/** Who is signed in, as the browser needs to know it. */
export const SignedIn = z.object({
  accountId: z.uuid(),
  membershipId: z.uuid(),
  clinicId: z.uuid(),
  clinicName: z.string(),
  /** IANA zone that decides the clinic's days. */
  timeZone: z.string(),
  /** The clinic's date now, YYYY-MM-DD. */
  today: z.iso.date(),
  displayName: z.string(),
  role: Role,
  locked: z.boolean(),
  /** When the screen locks if nothing is done. */
  locksAt: z.iso.datetime({ offset: true }),
  /** When the session ends whatever is done. */
  endsAt: z.iso.datetime({ offset: true }),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** A sign-in that needs one more choice: the account belongs to several clinics. */
export const ClinicChoice = z.object({ clinics: z.array(z.object({ clinicId: z.uuid(), clinicName: z.string() })) });
export type ClinicChoice = z.infer<typeof ClinicChoice>;

export const SignInAnswer = z.union([SignedIn, ClinicChoice]);
export type SignInAnswer = z.infer<typeof SignInAnswer>;

/** Key that opens the drafts kept on this device, released only to a signed-in, unlocked person. Base64, 32 bytes. */
export const DraftKey = z.object({ key: z.base64() });
export type DraftKey = z.infer<typeof DraftKey>;

/** The demo accounts, while the demo runs, and how old its days are. */
export const Demo = z.object({
  running: z.boolean(),
  /** The date on which the demo's days hang. */
  anchorDay: z.iso.date().nullable(),
  daysOld: z.int().nullable(),
  accounts: z.array(
    z.object({ email: z.string(), password: z.string(), displayName: z.string(), role: Role, clinicName: z.string() }),
  ),
});
export type Demo = z.infer<typeof Demo>;
