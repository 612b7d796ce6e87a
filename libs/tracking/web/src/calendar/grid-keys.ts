import { inSpan, type Span } from '@cairn/tracking-domain';
import type { UseAnswer } from '../log/log-draft';

/** Days from one to another, whichever is first, oldest first. */
export function rangeBetween(one: number, other: number): Span {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}

export const isPicked = (day: number, range: Span | null): boolean => range !== null && inSpan(day, range);

/** What Space makes of a day: none, used, not known, ask later, and round again. */
const ROUND: readonly UseAnswer[] = ['no', 'yes', 'unknown', 'later'];
export function nextAnswer(answer: UseAnswer | null): UseAnswer {
  return ROUND[(answer === null ? -1 : ROUND.indexOf(answer)) + 1] ?? 'no';
}

const FIGURE = /^\d{0,7}(?:\.\d{0,3})?$/;

/**
 * A figure as it is typed, after one more key: digits, a point or a comma for the decimals, Backspace. Null for a key that
 * is none of them, or that makes no amount: at most seven digits and three decimals.
 */
export function typedFigure(typed: string, key: string): string | null {
  if (key === 'Backspace') return typed === '' ? null : typed.slice(0, -1);
  if (!/^[\d.,]$/.test(key)) return null;
  const next = typed + key.replace(',', '.');
  return FIGURE.test(next) ? next : typed;
}

/** What a typed figure says: 0 is none, more is used, and what is no number yet says nothing. */
export function figureSays(typed: string): { readonly state: 'no' | 'yes'; readonly amount: number | null } | null {
  const amount = Number(typed);
  if (typed === '' || typed === '.' || !Number.isFinite(amount)) return null;
  return amount === 0 ? { state: 'no', amount: null } : { state: 'yes', amount };
}
