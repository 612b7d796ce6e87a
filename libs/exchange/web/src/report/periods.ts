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

/** The days of a chosen period: whole days ending yesterday, or from admission (else referral) to discharge or yesterday. */
export function periodOf(key: PeriodKey, today: string, episode: EpisodeDays | null): Period {
  const yesterday = addDays(today, -1);
  if (key !== 'episode' || episode === null) {
    return { from: addDays(today, -(key === 'episode' ? 84 : DAYS[key])), to: yesterday };
  }
  const end = episode.dischargedOn ?? yesterday;
  const to = end < yesterday ? end : yesterday;
  const first = episode.admittedOn ?? episode.referredOn;
  const earliest = addDays(to, 1 - MOST_DAYS);
  const from = first > earliest ? first : earliest;
  return { from: from < to ? from : to, to };
}
