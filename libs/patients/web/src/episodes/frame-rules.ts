import { type SchemaPathTree, validateTree } from '@angular/forms/signals';
import { EpisodeInput, frameProblems, type EpisodeFrame } from '@cairn/patients-domain';
import type { FieldProblem } from '@cairn/shared-util';
import { type EpisodeEntry, frameOf } from './episode-entry';

const SHOWN_AT: Readonly<Record<string, keyof EpisodeEntry>> = { otherSubstances: 'otherSubstance' };

/** The field of the form at which a problem of the contract's field shows. */
export const placeOf = (field: string): keyof EpisodeEntry =>
  SHOWN_AT[field.split('.')[0] ?? ''] ?? (field as keyof EpisodeEntry);

/** What is wrong with a frame as typed: its schema first, then its days beside birth, phases and discharge. */
export function frameEntryProblems(
  entry: EpisodeEntry,
  frame: Omit<EpisodeFrame, 'referredOn' | 'admittedOn'>,
): FieldProblem[] {
  const parsed = EpisodeInput.safeParse(frameOf(entry));
  if (parsed.success) return frameProblems(parsed.data, frame);
  return parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }));
}

/** The rules of an episode's frame in a signal form, each at its field. */
export function frameRules(
  path: SchemaPathTree<EpisodeEntry>,
  problems: (entry: EpisodeEntry) => FieldProblem[],
): void {
  validateTree(path, ({ value, fieldTreeOf }) =>
    problems(value()).map(({ field, message }) => ({
      kind: 'frame',
      message,
      fieldTree: fieldTreeOf(path[placeOf(field)]),
    })),
  );
}
