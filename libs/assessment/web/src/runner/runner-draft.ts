import {
  ASSESSMENT,
  itemNineRisk,
  type AssessmentInput,
  type AssessmentMode,
  type Instrument,
  type InstrumentKey,
} from '@cairn/assessment-domain';
import { issuesOf, type IssueAt } from '@cairn/shared-ui';
import { uuidv7 } from '@cairn/shared-util';

/** What is being filled in. `takenAt` null is now; it is fixed when the sheet is saved. */
export type RunnerDraft = Omit<AssessmentInput, 'takenAt'> & { readonly takenAt: string | null };

/** A sheet that nothing was filled in on. */
export function emptySheet(instrument: Instrument, mode: AssessmentMode, episodeId: string | null): RunnerDraft {
  return {
    id: '',
    episodeId,
    takenAt: null,
    instrument: instrument.key as InstrumentKey,
    instrumentVersion: instrument.version,
    variant: instrument.wording === 'full' ? instrument.variants[0].key : 'standard',
    answers: {},
    entered: {},
    mode,
    language: 'English',
    answeredBy: instrument.answeredBy,
    safetySeen: false,
    note: '',
  };
}

/** What is sent. Nobody has seen what did not happen: the tick goes with the answer. */
export function sheetOf(draft: RunnerDraft, now: string): AssessmentInput {
  const safetySeen = draft.safetySeen && itemNineRisk(draft.answers) !== null;
  return { ...draft, takenAt: draft.takenAt ?? now, safetySeen };
}

/** Everything wrong with the sheet, by the contract. */
export function sheetIssues(draft: RunnerDraft, now: string, clock: { today: string; timeZone: string }): IssueAt[] {
  const sheet = { ...sheetOf(draft, now), id: draft.id || uuidv7() };
  const late = ASSESSMENT.problems(sheet, { now, ...clock });
  return [...issuesOf(ASSESSMENT.Input, sheet, []), ...late.map(({ field, message }) => ({ path: [field], message }))];
}
