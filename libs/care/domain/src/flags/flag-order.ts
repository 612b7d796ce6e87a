import { daysBetween, formatDay, joinWords, labelOf } from '@cairn/shared-util';
import { FLAG_RULES, FLAG_SEVERITIES, type Flag, type FlagEvidence, type FlagSeverity, type FlagStatus } from './flag';

/** Whether a person still has to do something about a flag. */
export function isActive({ status }: { readonly status: FlagStatus }): boolean {
  return status === 'open' || status === 'acknowledged';
}

/** Whether a flag rests on a clinic-local day; on the day itself it asks again. */
export function isSnoozed({ status, snoozedUntil }: Pick<Flag, 'status' | 'snoozedUntil'>, today: string): boolean {
  return isActive({ status }) && snoozedUntil !== null && snoozedUntil > today;
}

/** 0 is the worst. */
export function severityRank(severity: FlagSeverity): number {
  return FLAG_SEVERITIES.codes.findIndex(({ key }) => key === severity);
}

const isAcknowledged = ({ status }: Pick<Flag, 'status'>): number => (status === 'acknowledged' ? 1 : 0);

/** Worst first; among equals what is open before what is acknowledged, then what waits longest. */
export function worstFirst<F extends Pick<Flag, 'severity' | 'status' | 'raisedAt'>>(flags: readonly F[]): F[] {
  const place = (flag: F): number => severityRank(flag.severity) * 2 + isAcknowledged(flag);
  return flags.toSorted((a, b) => {
    const apart = place(a) - place(b);
    return apart === 0 ? a.raisedAt.localeCompare(b.raisedAt) : apart;
  });
}

/** The entries behind a flag that still say so. */
export function standingEvidence({ evidence }: Pick<Flag, 'evidence'>): FlagEvidence[] {
  return evidence.filter(({ state }) => state === 'stands');
}

/** "Check: visible blood in the urine, and pain 8 of 10." What the entries say; a flag never foretells anything. */
export function reasonWords(flag: Pick<Flag, 'evidence' | 'rule'>): string {
  const standing = standingEvidence(flag);
  const said = [...new Set((standing.length > 0 ? standing : flag.evidence).map(({ words }) => words))];
  return `Check: ${joinWords(said)}.`;
}

/** What became of entries behind a flag, in words; "" where all of them stand. */
export function evidenceWords(flag: Pick<Flag, 'evidence'>): string {
  const gone = flag.evidence.filter(({ state }) => state !== 'stands');
  if (gone.length === 0) return '';
  const each = gone.map(
    ({ day, state }) =>
      `the entry of ${formatDay(day)} ${state === 'withdrawn' ? 'was withdrawn' : 'was corrected and says so no longer'}`,
  );
  const all = standingEvidence(flag).length === 0 ? ' Nothing else stands behind this flag.' : '';
  return `Since then ${joinWords(each)}.${all}`;
}

/** "raised today", "raised 3 days ago". */
export function raisedWords({ raisedOn }: Pick<Flag, 'raisedOn'>, today: string): string {
  const days = daysBetween(raisedOn, today);
  if (days <= 0) return 'raised today';
  return days === 1 ? 'raised yesterday' : `raised ${days} days ago`;
}

/** The name of a rule: "Bladder warning sign". */
export function ruleName({ rule }: Pick<Flag, 'rule'>): string {
  return labelOf(FLAG_RULES.codes, rule);
}

/** "acted on 3 of 5 closed flags": how often a rule was right, as far as people said. */
export function ruleRecord({ actioned, dismissed }: { readonly actioned: number; readonly dismissed: number }): string {
  const closed = actioned + dismissed;
  return closed === 0 ? 'none closed yet' : `acted on ${actioned} of ${closed} closed`;
}
