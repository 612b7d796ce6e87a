import { ProblemError } from '@cairn/shared-api';
import type { FieldProblem } from '@cairn/shared-util';

/** An issue as any schema library reports it (Standard Schema). */
interface Issue {
  readonly message: string;
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined;
}

const named = (segment: PropertyKey | { readonly key: PropertyKey }): string =>
  String(typeof segment === 'object' ? segment.key : segment);

/** The answer to input that breaks its schema: 422, each field named, in the schema's words. Nothing was changed. */
export function refuseInput(issues: readonly Issue[]): ProblemError {
  const fields: FieldProblem[] = issues
    .slice(0, 50)
    .map(({ message, path = [] }) => ({ field: path.map(named).join('.'), message }));
  const first = fields[0]?.message ?? 'The entry does not fit.';
  return new ProblemError(422, 'not-accepted', first, { fields });
}
