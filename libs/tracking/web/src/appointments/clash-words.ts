import { formatTime, joinWords } from '@cairn/shared-util';
import type { Appointment } from '@cairn/tracking-domain';

/** "Also at this time: Tamsin Orrell 10:00."; nothing where nothing clashes. It warns and never refuses. */
export function clashWords(clashes: readonly Appointment[], { timeZone }: { timeZone(): string }): string {
  if (clashes.length === 0) return '';
  const told = clashes.map(({ name, startsAt, staffNames }) => {
    const by = staffNames.length === 0 ? '' : ` with ${joinWords(staffNames)}`;
    return `${name} at ${formatTime(startsAt, timeZone())}${by}`;
  });
  return `At the same time: ${joinWords(told)}.`;
}
