import * as z from 'zod';
import { formatDay, neededLine } from '@cairn/shared-util';
import { EntryId } from '@cairn/patients-domain';
import { UseDayInput } from './use-day';
import { checkUseDay } from './use-day-rules';

export const USE_DAYS_BATCH = 'patients/:patientId/use-days/batch';

/** Most days that are changed in one go. */
export const MOST_CHANGES = 400;

const Why = (missing: string) => neededLine('The reason', 200, missing);

/** One day among several: told for the first time, told anew, or taken out of the record. */
export const UseDayChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('new'), ...UseDayInput.shape }),
  z.strictObject({
    change: z.literal('correction'),
    ...UseDayInput.shape,
    replaces: z.uuid('Say which entry is corrected.'),
    correctionReason: Why('Say why this entry is corrected.'),
  }),
  z.strictObject({
    change: z.literal('withdrawal'),
    id: EntryId,
    useDayId: z.uuid('Say which entry is withdrawn.'),
    reason: Why('Say why this entry is withdrawn.'),
  }),
]);
export type UseDayChange = z.infer<typeof UseDayChange>;
/** A change that writes an entry. */
export type WrittenChange = Exclude<UseDayChange, { change: 'withdrawal' }>;

export const isWritten = (change: UseDayChange): change is WrittenChange => change.change !== 'withdrawal';

/** The version that a change sets aside; null where there is none. */
export function setAside(change: UseDayChange): string | null {
  if (change.change === 'new') return null;
  return change.change === 'correction' ? change.replaces : change.useDayId;
}

/** What makes two changes of one batch about the same thing. */
function claimsOf(change: UseDayChange): string[] {
  const aside = setAside(change);
  const claims = [change.id.toLowerCase(), ...(aside === null ? [] : [`version ${aside.toLowerCase()}`])];
  return isWritten(change) ? [...claims, `${change.day} ${change.substance} ${change.substanceText}`] : claims;
}

/** What is wrong with a day by itself: the field and why. */
function refusalsOf(change: WrittenChange): readonly (readonly [PropertyKey, string])[] {
  const issues: z.core.$ZodRawIssue[] = [];
  checkUseDay({ value: change, issues });
  return issues.map(({ path, message }) => [path?.[0] ?? 'day', message ?? '']);
}

/** Rules that join fields of a day or days of the list; each refusal names the field and says the day. */
function checkChanges({ value, issues }: z.core.ParsePayload<{ changes: UseDayChange[] }>): void {
  const seen = new Set<string>();
  value.changes.forEach((change, index) => {
    const [field, day] = isWritten(change) ? ['day', `${formatDay(change.day)}: `] : ['useDayId', ''];
    const claims = claimsOf(change);
    const twice = claims.some((claim) => seen.has(claim))
      ? [[field, 'This day and substance is here twice.'] as const]
      : [];
    for (const claim of claims) seen.add(claim);
    for (const [where, message] of [...twice, ...(isWritten(change) ? refusalsOf(change) : [])]) {
      issues.push({ code: 'custom', path: ['changes', index, where], message: `${day}${message}`, input: value });
    }
  });
}

/** Several days changed in one go, all of them or none: a range, or everything that was left open. */
export const UseDaysBatch = z
  .strictObject({
    changes: z
      .array(UseDayChange)
      .min(1, 'Choose at least one day.')
      .max(MOST_CHANGES, `At most ${MOST_CHANGES} days are changed at once.`),
  })
  .check(checkChanges);
export type UseDaysBatch = z.infer<typeof UseDaysBatch>;
