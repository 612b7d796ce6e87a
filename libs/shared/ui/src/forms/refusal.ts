import { HttpErrorResponse } from '@angular/common/http';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { Problem } from '@cairn/shared-util';

/** What the server said when it refused; null when it said nothing, as when the network is away. */
export function refusalOf(error: unknown): Problem | null {
  if (!(error instanceof HttpErrorResponse)) return null;
  return Problem.safeParse(error.error).data ?? null;
}

/** A sentence for a refusal, whatever it was. */
export function refusalWords(error: unknown): string {
  return (
    refusalOf(error)?.detail ?? 'Cairn cannot be reached right now. Nothing was changed, and what you typed stays here.'
  );
}

type Refused = ValidationError.WithOptionalFieldTree;

/** The field of a form at a path such as `firstPhase.startsOn`; undefined where the form has no such field. */
function fieldAt(tree: unknown, path: string): FieldTree<unknown> | undefined {
  const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], tree);
  return typeof found === 'function' ? (found as FieldTree<unknown>) : undefined;
}

/**
 * The errors of a refused form, each at its field; what fits no field stands at the form itself. `placeOf` says where a
 * field of the contract stands in a form of another shape.
 */
export function refusedFields(
  form: unknown,
  error: unknown,
  placeOf: (field: string) => string = (field) => field,
): Refused[] {
  const fields = refusalOf(error)?.fields ?? [];
  if (fields.length === 0) return [{ kind: 'refused', message: refusalWords(error) }];
  return fields.map(({ field, message }) => {
    const fieldTree = fieldAt(form, placeOf(field));
    return { kind: 'refused', message, ...(fieldTree === undefined ? {} : { fieldTree }) };
  });
}
