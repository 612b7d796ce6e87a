import { SUBSTANCES, labelOf, UseDays, type SubstanceKey } from '@cairn/tracking-domain';
import { formatDay } from '@cairn/shared-util';
import { amountWords, USE_STATE_LABELS } from '../words/amount';
import { substanceWords } from '../words/facts';
import type { PartName } from './log-issues';
import type { LogParts } from './log-parts';
import type { FailedPart } from './log-sending';

const PART_WORDS: Readonly<Record<PartName, string>> = {
  craving: 'The craving',
  days: 'Use',
  session: 'The session',
};

/** "Ketamine" within a sentence. */
export const substanceName = (key: SubstanceKey): string => {
  const label = labelOf(SUBSTANCES.codes, key);
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
};

/** "Craving 3, use on 1 day and session saved": what was kept, in words. */
export function savedWords({ craving, days }: LogParts, saved: readonly PartName[]): string {
  const words: string[] = [];
  if (craving !== null && saved.includes('craving')) words.push(`craving ${craving.intensity}`);
  if (saved.includes('days')) words.push(days.length === 1 ? 'use on 1 day' : `${days.length} entries of use`);
  if (saved.includes('session')) words.push('session');
  const sentence = `${joined(words)} saved`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Why a part is not in the record, and what is safe. */
export function failedWords({ part, problem }: FailedPart): string {
  const what = PART_WORDS[part];
  if (problem === null)
    return `${what} is not saved: the record cannot be reached. It is kept here. Save again when you like.`;
  if (problem.code === 'day-taken') return takenWords(problem.current);
  if (problem.code === 'already-recorded' || problem.code === 'key-reused')
    return `${what} reached the record before your last change. Look at it in the record and correct it there.`;
  return `${what} is not saved. ${problem.detail}`;
}

/** Somebody else has entered the same day meanwhile: what stands there. */
function takenWords(current: unknown): string {
  const standing = UseDays.safeParse(current).data ?? [];
  const words = standing.map((day) => {
    const amount = amountWords(day);
    const use = USE_STATE_LABELS[day.state].toLowerCase() + (amount === null ? '' : ` ${amount}`);
    return `${substanceWords(day)} on ${formatDay(day.day, 'weekday')}: ${use}, entered by ${day.recordedByName}`;
  });
  return `Use is not saved, since a day is in the record already. ${words.join('. ')}. Correct that entry, or choose "Later" for this day.`;
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
