import type { ReadonlyFieldTree, ValidationError } from '@angular/forms/signals';
import type * as z from 'zod';

/** Something wrong at one place of a form, in words for whoever typed it. */
export interface IssueAt {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/** What a schema of the contract finds wrong, at the place where the value stands in the form. */
export function issuesOf(schema: z.ZodType, value: unknown, at: readonly PropertyKey[]): IssueAt[] {
  const issues = schema.safeParse(value).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: [...at, ...path], message }));
}

/** A sentence that may be wrong, at its place; none where there is no sentence. */
export function issueAt(path: readonly PropertyKey[], message: string | null): IssueAt[] {
  return message === null ? [] : [{ path, message }];
}

type AnyTree = ReadonlyFieldTree<unknown>;

/** The field at a path, or the nearest one above it that the form has. */
function fieldAt(tree: AnyTree, path: readonly PropertyKey[]): AnyTree {
  const [key, ...rest] = path;
  const next = key === undefined ? undefined : (Reflect.get(tree, key) as AnyTree | undefined);
  return next === undefined ? tree : fieldAt(next, rest);
}

/** The issues as errors of the fields they are about. */
export function errorsAt(tree: AnyTree, issues: readonly IssueAt[]): ValidationError.WithFieldTree[] {
  return issues.map(({ path, message }) => ({ kind: 'contract', message, fieldTree: fieldAt(tree, path) }));
}
