import { addDays, epochDay } from '@cairn/shared-util';
import type { Episode } from '@cairn/patients-domain';
import type { Span } from '@cairn/tracking-domain';

export const PERIOD_CHOICES = [
  { value: '28', label: '28 days' },
  { value: '90', label: '90 days' },
  { value: 'episode', label: 'Episode' },
] as const;
export type PeriodKey = (typeof PERIOD_CHOICES)[number]['value'];

/** Days before admission that belong to an episode's calendar: what use was before treatment. */
export const BEFORE_DAYS = 28;

type Dated = Pick<Episode, 'referredOn' | 'admittedOn' | 'dischargedOn'>;

export function periodOf(text: string | undefined, usual: PeriodKey): PeriodKey {
  return PERIOD_CHOICES.find(({ value }) => value === text)?.value ?? usual;
}

function episodeStart({ referredOn, admittedOn }: Dated): string {
  return admittedOn === null ? referredOn : addDays(admittedOn, -BEFORE_DAYS);
}

/**
 * The days a period shows: 28 or 90 whole days that end yesterday, and today; or the episode from 28 days before admission
 * (from referral where nobody was admitted) to today, or to the discharge.
 */
export function spanOfPeriod(key: PeriodKey, today: string, episode: Dated | null): Span {
  if (key !== 'episode') return { first: epochDay(addDays(today, -Number(key))), last: epochDay(today) };
  if (episode === null) return spanOfPeriod('90', today, null);
  const { dischargedOn } = episode;
  const last = dischargedOn !== null && dischargedOn < today ? dischargedOn : today;
  const start = episodeStart(episode);
  return { first: epochDay(start < last ? start : last), last: epochDay(last) };
}

/** Everything that is read at once: each period, and the days before admission. */
export function spanToRead(today: string, episode: Dated | null): Span {
  const spans = PERIOD_CHOICES.map(({ value }) => spanOfPeriod(value, today, episode));
  const firsts = spans.map(({ first }) => first);
  return { first: Math.min(...firsts, epochDay(today) - 90 - BEFORE_DAYS), last: epochDay(today) };
}
