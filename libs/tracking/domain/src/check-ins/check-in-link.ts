import * as z from 'zod';
import { EntryId, SubstanceKey } from '@cairn/patients-domain';

export const CHECK_IN_LINKS = 'patients/:patientId/check-in-links';
export const CHECK_IN_LINK_REVOKE = 'patients/:patientId/check-in-links/:linkId/revoke';
/** Where the dashboard takes a link; the token follows behind the `#`, which no server sees. */
export const CHECK_IN_PAGE = 'check-in';

/** How long a link is open, in minutes. */
export const CHECK_IN_VALIDITY = { minutes_30: 30, hours_24: 24 * 60, days_7: 7 * 24 * 60 } as const;
export const CheckInValidity = z.enum(
  ['minutes_30', 'hours_24', 'days_7'],
  'Choose how long the link is open: 30 minutes, 24 hours or 7 days.',
);
export type CheckInValidity = z.infer<typeof CheckInValidity>;
export const CHECK_IN_VALIDITY_LABELS: Readonly<Record<CheckInValidity, string>> = {
  minutes_30: '30 minutes',
  hours_24: '24 hours',
  days_7: '7 days',
};

/** Most substances that one check-in asks about: each is a question for every day. */
export const CHECK_IN_SUBSTANCES_MAX = 5;
/** Most days that one check-in asks about, today included. */
export const CHECK_IN_DAYS_MAX = 14;

const DAYS = `Choose how many days to ask about, from 1 to ${CHECK_IN_DAYS_MAX}.`;
/** What has no name of its own cannot be asked about. */
const NAMELESS: ReadonlySet<SubstanceKey> = new Set(['other', 'unknown']);

const isFitToAsk = (substances: readonly SubstanceKey[]): boolean =>
  new Set(substances).size === substances.length && !substances.some((each) => NAMELESS.has(each));

/** What staff choose when they make a link. The first substance is the one whose craving is asked about. */
export const CheckInLinkInput = z.strictObject({
  id: EntryId,
  episodeId: z.uuid().nullable(),
  validity: CheckInValidity,
  substances: z
    .array(SubstanceKey)
    .min(1, 'Choose at least one substance to ask about.')
    .max(CHECK_IN_SUBSTANCES_MAX, `Choose at most ${CHECK_IN_SUBSTANCES_MAX} substances.`)
    .refine(isFitToAsk, 'Choose substances by name, each once.'),
  days: z.int(DAYS).min(1, DAYS).max(CHECK_IN_DAYS_MAX, DAYS).describe('Days asked about, today included'),
});
export type CheckInLinkInput = z.infer<typeof CheckInLinkInput>;

/** A link as staff see it. Its secret is told once, in the `Location` of the request that made it, and never stored. */
export const CheckInLink = z.object({
  id: z.uuid(),
  substances: z.array(SubstanceKey),
  days: z.int(),
  madeBy: z.uuid(),
  madeByName: z.string(),
  madeAt: z.iso.datetime({ offset: true }),
  expiresAt: z.iso.datetime({ offset: true }),
  /** When a check-in was sent with it. */
  usedAt: z.iso.datetime({ offset: true }).nullable(),
  revokedAt: z.iso.datetime({ offset: true }).nullable(),
  revokedByName: z.string().nullable(),
});
export type CheckInLink = z.infer<typeof CheckInLink>;
export const CheckInLinks = z.array(CheckInLink);

export type CheckInLinkState = 'open' | 'used' | 'revoked' | 'expired';
export const CHECK_IN_LINK_STATE_LABELS: Readonly<Record<CheckInLinkState, string>> = {
  open: 'Open',
  used: 'Used',
  revoked: 'Revoked',
  expired: 'Expired',
};

/** What can still be done with a link at `now` (ISO 8601). At the very instant of its end it is open no more. */
export function linkState(
  { usedAt, revokedAt, expiresAt }: Pick<CheckInLink, 'usedAt' | 'revokedAt' | 'expiresAt'>,
  now: string,
): CheckInLinkState {
  if (usedAt !== null) return 'used';
  if (revokedAt !== null) return 'revoked';
  return Date.parse(now) < Date.parse(expiresAt) ? 'open' : 'expired';
}
