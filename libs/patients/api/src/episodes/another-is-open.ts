import { ProblemError } from '@cairn/shared-api';

/** What is said where a person would have two open episodes. */
export const ANOTHER_IS_OPEN = {
  status: 409,
  code: 'episode-open',
  field: 'referredOn',
  message: 'This person already has an open episode. Discharge it before another one opens.',
} as const;

/** 409 when one of a person's other episodes is open. */
export function refuseAnotherOpen(others: readonly { readonly dischargedOn: string | null }[]): void {
  const { status, code, field, message } = ANOTHER_IS_OPEN;
  if (!others.some(({ dischargedOn }) => dischargedOn === null)) return;
  throw new ProblemError(status, code, message, { fields: [{ field, message }] });
}
