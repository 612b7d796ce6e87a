import type { FieldProblem } from '@cairn/shared-util';

/** What a refused request is told, beside its status. */
export interface ProblemMore {
  readonly fields?: readonly FieldProblem[];
  /** With 409 and 412: what stands now, so that two edits can be merged. */
  readonly current?: unknown;
  /** With 409 for an entry that was withdrawn: by whom, when and why. */
  readonly retraction?: unknown;
  readonly retryAfterSeconds?: number;
}

/**
 * A request that is refused on purpose. `code` is stable and for programs, `detail` is a sentence for the person who
 * asked; neither holds personal data. The problem filter turns it into problem+json.
 */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly more: ProblemMore = {},
  ) {
    super(code);
  }
}

/** 404 for what is missing and for what belongs to another clinic: nobody can tell the two apart. */
export const notFound = (): ProblemError =>
  new ProblemError(404, 'not-found', 'There is no such record in this clinic.');

/** 422 for an entry whose fields are each well-formed but do not fit the record. */
export const unfit = (field: string, message: string): ProblemError =>
  new ProblemError(422, 'not-accepted', message, { fields: [{ field, message }] });

/** Said of an entry that was corrected since it was read, by a colleague or by the same person elsewhere. */
export const ALREADY_REPLACED = 'This entry has been corrected since you opened it.';

/** 409 for a record that has been replaced already. `current` is what stands now. */
export const alreadyReplaced = (current: unknown): ProblemError =>
  new ProblemError(409, 'already-replaced', ALREADY_REPLACED, { current });

/** 409 for a record that was withdrawn: nothing stands. `current` is its last version, `retraction` says who and why. */
export const alreadyWithdrawn = (current: unknown, retraction: unknown): ProblemError =>
  new ProblemError(409, 'already-withdrawn', 'This entry was withdrawn and cannot be changed any more.', {
    current,
    retraction,
  });

/** 412 for an edit that was based on an older version. `current` is what stands now. */
export const stale = (current: unknown): ProblemError =>
  new ProblemError(412, 'stale-version', 'This has been changed since you opened it.', { current });
