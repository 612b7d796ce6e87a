import { addDays, joinWords } from '@cairn/shared-util';
import {
  analyteWords,
  bladderRedFlags,
  bladderWorsening,
  isUseDay,
  testAgreement,
  type AdverseEventInput,
  type BladderCheckInput,
  type DrugTestInput,
  type ReportedDay,
  type Reports,
  type SupervisedDoseInput,
} from '@cairn/tracking-domain';
import type { ReferralInput } from '../referrals/referral';
import type { Fired } from './fired';

type Event = Pick<AdverseEventInput, 'eventType' | 'consciousness' | 'breathing' | 'over48Hours'>;

/** R02: an overdose, a collapse, lost consciousness or breathing that stopped. */
export function overdoseRule({ eventType, consciousness, breathing }: Event): Fired[] {
  const signs = [
    eventType === 'overdose' ? 'an overdose' : null,
    eventType === 'collapse' ? 'a collapse' : null,
    consciousness === 'lost' ? 'loss of consciousness' : null,
    breathing === 'stopped' ? 'breathing that stopped' : null,
  ].filter((sign) => sign !== null);
  return signs.length === 0 ? [] : [{ rule: 'R02', severity: 'urgent', words: joinWords(signs) }];
}

/** R11: hallucinations or paranoia for more than 48 hours after use; where that was not asked it is to be checked. */
export function psychosisRule({ eventType, over48Hours }: Event): Fired[] {
  if (eventType !== 'psychosis' || over48Hours === false) return [];
  const lasted = over48Hours === true ? 'for more than 48 hours after use' : 'and how long they lasted';
  return [{ rule: 'R11', severity: 'urgent', words: `hallucinations or paranoia ${lasted}` }];
}

/** R09: red flags of a bladder check, as severe as the worst of them. `earlier` are the checks before it. */
export function bladderRule(check: BladderCheckInput, earlier: readonly BladderCheckInput[]): Fired[] {
  const flags = bladderRedFlags(check, earlier);
  const [worst] = flags;
  if (worst === undefined) return [];
  return [{ rule: 'R09', severity: worst.severity, words: joinWords(flags.map(({ words }) => words)) }];
}

/** Days before a check in which a referral to urology keeps R10 quiet. The two-week pathway; exactly 14 days count. */
export const REFERRAL_DAYS = 14;

type Referred = Pick<ReferralInput, 'direction' | 'service' | 'referredOn'>;

/** R10: the bladder is worse and nobody was referred to urology in the days before. */
export function bladderWorseRule(check: BladderCheckInput, referrals: readonly Referred[]): Fired[] {
  const worse = bladderWorsening(check);
  const since = addDays(check.checkedOn, -REFERRAL_DAYS);
  const isReferred = referrals.some(
    ({ direction, service, referredOn }) => direction === 'onward' && service === 'urology' && referredOn >= since,
  );
  if (worse.length === 0 || isReferred) return [];
  return [{ rule: 'R10', severity: 'high', words: `passing urine ${joinWords(worse)}, no referral to urology yet` }];
}

/** R18: a drug test that differs from what was reported. */
export function testRule(test: DrugTestInput & { readonly localDay?: string }, reports: Reports): Fired[] {
  const differing = testAgreement(test, reports).filter(({ agreement }) => agreement === 'disagrees');
  if (differing.length === 0) return [];
  const results = differing.map(({ analyte, result }) => `${analyteWords(analyte)} ${result}`);
  return [
    { rule: 'R18', severity: 'routine', words: `a drug test that differs from the report, ${joinWords(results)}` },
  ];
}

/** Days before a supervised dose in which recorded use of ketamine counts as going on. Our own choice. */
export const ACTIVE_USE_DAYS = 28;

type Dose = Pick<SupervisedDoseInput, 'takeHomeMg'>;

/** R19: an amount to take home, or recorded use of ketamine in the 28 days before. `day` is the dose's clinic-local day. */
export function supervisedRule({ takeHomeMg }: Dose, day: string, days: readonly ReportedDay[]): Fired[] {
  const since = addDays(day, -ACTIVE_USE_DAYS);
  const hasUse = days.some(
    (told) =>
      told.substance === 'ketamine' && told.day >= since && told.day < day && isUseDay(told.state, told.context),
  );
  const reasons = [
    takeHomeMg !== null && takeHomeMg > 0 ? `${takeHomeMg} mg to take home` : null,
    hasUse ? `use of ketamine recorded in the ${ACTIVE_USE_DAYS} days before` : null,
  ].filter((reason) => reason !== null);
  return reasons.length === 0
    ? []
    : [{ rule: 'R19', severity: 'high', words: `a supervised dose with ${joinWords(reasons)}` }];
}
