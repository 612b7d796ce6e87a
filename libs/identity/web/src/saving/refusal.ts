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
  return refusalOf(error)?.detail ?? 'Cairn cannot be reached right now. Nothing was changed; try again in a moment.';
}

type Fields = Readonly<Record<string, FieldTree<unknown>>>;
type Refused = ValidationError.WithOptionalFieldTree;

/** The errors of a refused form, each at its field where the form has one. */
export function refusedFields(fields: Fields, error: unknown): Refused[] {
  const found = refusalOf(error)?.fields ?? [];
  if (found.length === 0) return [{ kind: 'refused', message: refusalWords(error) }];
  return found.map(({ field, message }) => {
    const fieldTree = fields[field];
    return { kind: 'refused', message, ...(fieldTree === undefined ? {} : { fieldTree }) };
  });
}
