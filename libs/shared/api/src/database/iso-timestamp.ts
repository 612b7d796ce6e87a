import type { ColumnOptions, ValueTransformer } from 'typeorm';

const transformer: ValueTransformer = {
  to: (value: string | null | undefined) => value,
  from: (value: Date | null) => value?.toISOString() ?? null,
};

/** A `timestamptz` column read as ISO 8601 text in UTC: the one place where Date and text meet. */
export const isoTimestamp = { type: 'timestamptz', transformer } as const satisfies ColumnOptions;
