import { amountWords } from './amount';
import type { DayOfUse } from './day-of-use';

/** What stands where nothing was recorded: it is not the same as none. */
export const NOT_RECORDED = 'not recorded';

const WORDS = {
  used: 'used',
  none: 'none',
  partial: 'known for some substances only',
  unknown: 'asked, not known',
  not_asked: 'not asked',
} as const;

const after = (amount: string | null): string => (amount === null ? '' : ` ${amount}`);

function prescribedWords({ supervised, amount }: NonNullable<DayOfUse['prescribed']>): string {
  return `prescribed${after(amountWords(amount))}, ${supervised ? 'supervised' : 'not supervised'}`;
}

/**
 * A day of use in words: "used about 1 g", "none", "asked, not known"; a day that was never entered is "not recorded".
 * `told` says how much: the state alone where the amount stands beside it.
 */
export function stateWords(day: DayOfUse | undefined, told: 'state' | 'amount' = 'amount'): string {
  if (day === undefined) return NOT_RECORDED;
  if (day.prescribed !== null) return prescribedWords(day.prescribed);
  if (day.state === 'not_asked' && day.source === null) return NOT_RECORDED;
  return `${WORDS[day.state]}${told === 'state' ? '' : after(amountWords(day))}`;
}
