import { amountWords } from '../words/names';
import { NOT_RECORDED } from '../words/table-twin';
import type { DayOfUse } from './use-days-of';

const WORDS = {
  used: 'used',
  none: 'none',
  partial: 'known for some substances only',
  unknown: 'asked, not known',
  not_asked: 'not asked',
} as const;

function prescribedWords({ prescribed }: DayOfUse): string {
  if (prescribed === null) return '';
  const amount = prescribed.amount === null ? '' : ` ${amountWords(prescribed.amount.amount, prescribed.amount.unit)}`;
  return `prescribed${amount}, ${prescribed.supervised ? 'supervised' : 'not supervised'}`;
}

/** A day of use in words: "used 1 g", "none", "asked, not known"; a day that was never entered is "not recorded". */
export function stateWords(day: DayOfUse | undefined): string {
  if (day === undefined) return NOT_RECORDED;
  if (day.prescribed !== null) return prescribedWords(day);
  if (day.state === 'not_asked' && day.source === null) return NOT_RECORDED;
  return day.amount === null ? WORDS[day.state] : `${WORDS[day.state]} ${amountWords(day.amount, day.unit)}`;
}
