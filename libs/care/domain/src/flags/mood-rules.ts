import {
  instrumentOf,
  itemNineRisk,
  PHQ9_ITEM_9,
  reliableWorsening,
  type Assessment,
  type ScoredResult,
} from '@cairn/assessment-domain';
import { joinWords } from '@cairn/shared-util';
import type { AdverseEventInput, WithdrawalCheckInput } from '@cairn/tracking-domain';
import type { Fired } from './fired';

/** R01 of a result: an answer above 0 to question 9. An answer of 0 fires nothing and closes nothing. */
export function itemNineRule({ instrument, answers }: Pick<Assessment, 'instrument' | 'answers'>): Fired[] {
  const severity = instrument === 'phq_9' ? itemNineRisk(answers) : null;
  if (severity === null) return [];
  const words = `thoughts of being better off dead or of self-harm, question 9 of the PHQ-9 answered ${answers[PHQ9_ITEM_9]} of 3`;
  return [{ rule: 'R01', severity, words }];
}

/** R01 of a withdrawal check. How strong they are was not asked, so it counts as urgent; our own choice. */
export function withdrawalRules({ suicidalThoughts }: Pick<WithdrawalCheckInput, 'suicidalThoughts'>): Fired[] {
  return suicidalThoughts === true
    ? [{ rule: 'R01', severity: 'urgent', words: 'suicidal thoughts told of in a withdrawal check' }]
    : [];
}

/** R01 of an adverse event: self-harm or a suicide attempt, by what happened or by the intent. */
export function selfHarmRule({ eventType, intent }: Pick<AdverseEventInput, 'eventType' | 'intent'>): Fired[] {
  const isAttempt = eventType === 'suicide_attempt' || intent === 'suicidal';
  if (isAttempt) return [{ rule: 'R01', severity: 'urgent', words: 'a suicide attempt' }];
  const isSelfHarm = eventType === 'self_harm' || intent === 'self_harm';
  return isSelfHarm ? [{ rule: 'R01', severity: 'urgent', words: 'self-harm' }] : [];
}

/** R12: a score worse than the one before by a reliable change or more. `previous` is the last result before, if any. */
export function worseningRule(previous: ScoredResult | null, current: ScoredResult): Fired[] {
  if (previous === null) return [];
  const worse = reliableWorsening(previous, current);
  if (worse.length === 0) return [];
  const name = instrumentOf(current.instrument)?.name ?? current.instrument;
  const moved = worse.map(({ before, after }) => `from ${before} to ${after}`);
  return [{ rule: 'R12', severity: 'high', words: `${name} worse by a reliable change, ${joinWords(moved)}` }];
}
