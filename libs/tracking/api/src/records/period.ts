import * as z from 'zod';

const day = z.iso.date('Write the day as YYYY-MM-DD.');

/** `?from&to`: clinic-local days, both included. */
export const Period = z
  .strictObject({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['from'], error: 'The first day lies after the last day.' });
export type Period = z.infer<typeof Period>;
