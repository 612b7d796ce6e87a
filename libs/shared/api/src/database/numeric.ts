import type { ColumnOptions, ValueTransformer } from 'typeorm';

const transformer: ValueTransformer = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};

/** An amount as entered, `numeric(10,3)`, read as a number. */
export const amountColumn = {
  type: 'numeric',
  precision: 10,
  scale: 3,
  nullable: true,
  transformer,
} as const satisfies ColumnOptions;
