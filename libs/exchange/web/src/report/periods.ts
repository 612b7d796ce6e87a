import { addDays } from '@cairn/shared-util';
import type { Period } from './report-store';

export const PERIOD_KEYS = ['4w', '8w', '12w', 'episode'] as const;
/** A period that can be chosen with one press; other days are typed. */
export type PeriodKey = (typeof PERIOD_KEYS)[number];
export const PERIOD_LABELS: Readonly<Record<PeriodKey, string>> = {
  '4w': '4 weeks',
  '8w': '8 weeks',
  '12w': '12 weeks',
  episode: 'Episode',
};

const DAYS: Readonly<Record<Exclude<PeriodKey, 'episode'>, number>> = { '4w': 28, '8w': 56, '12w': 84 };
/** Longest report, in days; a longer episode shows its last part. */
const MOST_DAYS = 400;

interface EpisodeDays {
  readonly referredOn: string;
  readonly admittedOn: string | null;
  readonly dischargedOn: string | null;
}

/** The earlier of two days. */
const earlier = (one: string, other: string): string => (one < other ? one : other);

/** From admission, else referral, to discharge or the last whole day; a longer episode shows its last part. */
function episodePeriod({ admittedOn, referredOn, dischargedOn }: EpisodeDays, yesterday: string): Period {
  const to = earlier(dischargedOn ?? yesterday, yesterday);
  const first = admittedOn ?? referredOn;
  const reach = addDays(to, 1 - MOST_DAYS);
  return { from: earlier(first > reach ? first : reach, to), to };
}

/** The days of a chosen period: whole days ending yesterday, or the episode. A person without one gets 12 weeks. */
export function periodOf(key: PeriodKey, today: string, episode: EpisodeDays | null): Period {
  const yesterday = addDays(today, -1);
  if (key === 'episode' && episode !== null) return episodePeriod(episode, yesterday);
  return { from: addDays(today, -DAYS[key === 'episode' ? '12w' : key]), to: yesterday };
}
