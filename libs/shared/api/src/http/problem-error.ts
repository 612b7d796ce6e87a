import type { FieldProblem } from '@cairn/shared-util';

/** What a refused request is told, beside its status. */
export interface ProblemMore {
  readonly fields?: readonly FieldProblem[];
  /** With 409 and 412: what stands now, so that two edits can be merged. */
  readonly current?: unknown;
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

/** 409 for a record that somebody else has already replaced or withdrawn. `current` is what stands now. */
export const alreadyReplaced = (current: unknown): ProblemError =>
  new ProblemError(409, 'already-replaced', 'Somebody else has already changed this entry.', { current });

/** 412 for an edit that was based on an older version. `current` is what stands now. */
export const stale = (current: unknown): ProblemError =>
  new ProblemError(412, 'stale-version', 'Somebody else has changed this since you opened it.', { current });
