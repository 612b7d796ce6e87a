import { epochDay } from '@cairn/shared-util';
import { NO_ENTRY, type DayOfUse, type DayState } from '../use-days/day-of-use';

/** A day that the person told about. */
export function aDayOfUse(on: string, state: DayState, more: Partial<DayOfUse> = {}): DayOfUse {
  return { ...NO_ENTRY, day: epochDay(on), state, source: 'patient', ...more };
}
