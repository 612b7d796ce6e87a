import type { ColumnOptions } from 'typeorm';

/**
 * Every free-text column of a record. Plain text for now; encryption with a key per patient is added here and in the
 * statements that write these columns, and nowhere else.
 */
export const freeText = { type: 'text' } as const satisfies ColumnOptions;
