import { type SchemaPath, validate } from '@angular/forms/signals';

/** A rule that looks beyond one field and names this one: a sentence where something is wrong, null where nothing is. */
export function atField<T>(path: SchemaPath<T>, problem: () => string | null): void {
  validate(path, () => {
    const message = problem();
    return message === null ? undefined : { kind: 'rule', message };
  });
}
