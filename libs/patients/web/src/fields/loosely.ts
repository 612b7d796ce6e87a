import { type SchemaPath, type SchemaPathTree, validateStandardSchema } from '@angular/forms/signals';
import type * as z from 'zod';

/**
 * Validates a form whose fields may still be empty (a day not yet entered is null, a choice not yet made is '') with the
 * schema of the whole thing. What passes is what the schema's `parse` gives.
 */
export function looselyAs<T>(path: SchemaPath<T> & SchemaPathTree<T>, schema: z.ZodType): void {
  validateStandardSchema(path, () => schema);
}
