import { amountWords } from '@cairn/tracking-domain';
import { NOT_RECORDED } from '../words/table-twin';
import type { DayOfUse } from './use-days-of';

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
