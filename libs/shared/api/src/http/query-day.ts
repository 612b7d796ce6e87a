import * as z from 'zod';
import { calendarDay } from '@cairn/shared-util';

/** A clinic-local day in an address. Nothing more is said of what is no day. */
export const queryDay = calendarDay('Write the day as YYYY-MM-DD.');

/** Said where a period is the wrong way round. */
export const PERIOD_BACKWARDS = 'The first day lies after the last day.';

/** `?from&to`: clinic-local days, both included. */
export const Period = z
  .strictObject({ from: queryDay, to: queryDay })
  .refine(({ from, to }) => from <= to, { path: ['from'], error: PERIOD_BACKWARDS });
export type Period = z.infer<typeof Period>;
