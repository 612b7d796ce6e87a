import { whenWords } from '@cairn/patients-domain';
import { localDay } from '@cairn/shared-util';

/** "Monday 23 November 2026, 09:07" by the clinic's clock. */
export function whenText(instant: string, timeZone: string): string {
  return whenWords(localDay(instant, timeZone), instant, timeZone);
}
