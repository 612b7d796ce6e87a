import { ProblemError } from '@cairn/shared-api';
import type { FieldProblem } from '@cairn/shared-util';

/** 422 naming every field, unless there is nothing to refuse. */
export function refuseFields(fields: readonly FieldProblem[]): void {
  const [first] = fields;
  if (first !== undefined) throw new ProblemError(422, 'not-accepted', first.message, { fields });
}
