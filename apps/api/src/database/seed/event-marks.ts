import { addDays } from '@cairn/shared-util';
import { frameAt, written, type Desk } from './frame';
import type { Interlude } from './interludes';
import type { EventMarkRow } from './rows';

/** Marks are written the day after their last day. */
export function eventMarks(interludes: readonly Interlude[], desk: Desk): EventMarkRow[] {
  return interludes.flatMap(({ from, to, mark, label }) => {
    const at = written({ day: addDays(to, 1), minute: 9 * 60 + 30 }, desk.random.int(0, 200), desk.random);
    const frame = frameAt(desk, at);
    if (frame === null) return [];
    return [{ ...frame, starts_on: from, ends_on: from === to ? null : to, kind: mark, label }];
  });
}
