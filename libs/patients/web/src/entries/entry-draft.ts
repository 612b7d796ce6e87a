import { issueAt, issuesOf, type IssueAt } from '@cairn/shared-ui';
import type { RecordClock, RecordContract, RecordInput } from '@cairn/patients-domain';

/** The form of an entry: what is entered and, for a correction, why. */
export interface EntryDraft {
  readonly entry: RecordInput;
  readonly reason: string;
}

const PLACEHOLDER = '00000000-0000-7000-8000-000000000000';

/** Everything wrong with an entry, by its contract. `id` is not looked at: it comes with the sending. */
export function draftIssues(
  contract: RecordContract,
  { entry, reason }: EntryDraft,
  { clock, isCorrection }: { clock: RecordClock; isCorrection: boolean },
): IssueAt[] {
  const body = { ...entry, id: PLACEHOLDER };
  const wrong = issuesOf(contract.Input, body, ['entry']);
  const late = contract.problems(entry, clock).flatMap(({ field, message }) => issueAt(['entry', field], message));
  const silent = isCorrection && reason.trim() === '' ? 'Say why this entry is corrected.' : null;
  return [...wrong, ...late, ...issueAt(['reason'], silent)];
}

/** Where a field of the contract stands in the form. */
export function placeOf(field: string): PropertyKey[] {
  return field === 'correctionReason' ? ['reason'] : ['entry', ...field.split('.')];
}
