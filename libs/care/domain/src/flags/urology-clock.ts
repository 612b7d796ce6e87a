import { addDays, counted, daysBetween, formatDay } from '@cairn/shared-util';
import { isOpenReferral, type Referral } from '../referrals/referral';

/** Days from a bladder flag to the urology appointment: the two-week pathway. */
export const UROLOGY_DAYS = 14;

/** The clinic-local day by which urology should have seen somebody who was flagged on a day. */
export function urologyDueBy(flaggedOn: string): string {
  return addDays(flaggedOn, UROLOGY_DAYS);
}

/** A referral to urology that waits for an appointment. */
export interface UrologyClock {
  readonly referral: Referral;
  readonly dueBy: string;
  /** Whole days to the due day; 0 is today, below 0 it is over. */
  readonly daysLeft: number;
  /** "urology referral due by 7 December 2026, 3 days left". */
  readonly words: string;
}

function leftWords(days: number): string {
  if (days === 0) return 'due today';
  return days > 0 ? `${counted(days, 'day')} left` : `${counted(-days, 'day')} over`;
}

/**
 * The clock of a referral to urology: runs while the referral waits for its outcome and no appointment is recorded. The
 * soonest due day counts; null where none runs.
 */
export function urologyClock(referrals: readonly Referral[], today: string): UrologyClock | null {
  const waiting = referrals
    .filter(({ direction, service }) => direction === 'onward' && service === 'urology')
    .filter((referral) => isOpenReferral(referral) && referral.appointmentOn === null)
    .flatMap((referral) => (referral.dueBy === null ? [] : [{ referral, dueBy: referral.dueBy }]))
    .toSorted((a, b) => a.dueBy.localeCompare(b.dueBy));
  const [soonest] = waiting;
  if (soonest === undefined) return null;
  const daysLeft = daysBetween(today, soonest.dueBy);
  return {
    ...soonest,
    daysLeft,
    words: `urology referral due by ${formatDay(soonest.dueBy)}, ${leftWords(daysLeft)}`,
  };
}
