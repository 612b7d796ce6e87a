import { SUBSTANCES, type SubstanceKey } from '@cairn/patients-domain';
import { labelOf, formatDay, midSentence } from '@cairn/shared-util';
import { amountWords, UseDays, type UseDay, type UseDayInput } from '@cairn/tracking-domain';
import { USE_STATE_LABELS } from '../words/use-state';
import { substanceWords } from '../words/facts';
import { keyOf } from './log-days';
import type { AskedSubstance } from './log-draft';
import type { PartName } from './log-issues';
import type { LogParts } from './log-parts';
import type { FailedPart } from './log-sending';

const PART_WORDS: Readonly<Record<PartName, string>> = {
  craving: 'The craving',
  days: 'Use',
  session: 'The session',
};

/** "Ketamine" within a sentence. */
export const substanceName = (key: SubstanceKey): string => midSentence(labelOf(SUBSTANCES.codes, key));

/** "Ketamine", or the name of what the list does not have, as a heading. */
export function askedLabel({ substance, substanceText }: AskedSubstance): string {
  if (substance === null) return 'Another substance';
  return substanceWords({ substance, substanceText: substanceText.trim() });
}

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
export function failedWords(failed: FailedPart, mine: readonly UseDayInput[]): string {
  const { part, problem } = failed;
  const what = PART_WORDS[part];
  if (problem === null)
    return `${what} is not saved: the record cannot be reached. It is kept here. Save again when you like.`;
  if (problem.code === 'day-taken') return takenWords(failed, mine);
  if (problem.code === 'already-recorded' || problem.code === 'key-reused')
    return `${what} reached the record before your last change. Look at it in the record and correct it there.`;
  return `${what} is not saved. ${problem.detail}`;
}

/** The entries that stand where somebody else was faster; none for any other problem. */
export function takenDays({ problem }: FailedPart): UseDay[] {
  return problem?.code === 'day-taken' ? (UseDays.safeParse(problem.current).data ?? []) : [];
}

/** What stands, and what was to be entered beside it, so that the second is not lost. */
function takenWords(failed: FailedPart, mine: readonly UseDayInput[]): string {
  const words = takenDays(failed).map((standing) => {
    const my = mine.find((each) => each.day === standing.day && keyOf(each) === keyOf(standing));
    const theirs = `${useWords(standing)}, entered by ${standing.recordedByName}`;
    return `${substanceWords(standing)} on ${formatDay(standing.day, 'weekday')}: ${theirs}${
      my === undefined ? '' : `; yours was ${useWords(my)}`
    }.`;
  });
  return `Use is not saved, since a day is in the record already. ${words.join(' ')} Correct that entry if yours is right; save again for the rest.`;
}

function useWords(day: UseDayInput): string {
  const amount = amountWords(day);
  return USE_STATE_LABELS[day.state].toLowerCase() + (amount === null ? '' : ` ${amount}`);
}

function joined(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
