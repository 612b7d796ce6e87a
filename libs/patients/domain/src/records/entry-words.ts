import { formatDay, formatTime, localDay } from '@cairn/shared-util';
import type { RecordFrame, Retraction } from './record';

/** "Owen Hartley, 23 November 2026, 09:07": who wrote something, and when. */
export function authorWords(
  { recordedByName, recordedAt }: Pick<RecordFrame, 'recordedByName' | 'recordedAt'>,
  timeZone: string,
): string {
  return `${recordedByName}, ${formatDay(localDay(recordedAt, timeZone), 'long')}, ${formatTime(recordedAt, timeZone)}`;
}

/** Who withdrew an entry, when and why; `me` is the membership of the person who reads it. */
export function withdrawnWords(retraction: Retraction, me: string | null, timeZone: string): string {
  const { recordedBy, recordedByName, recordedAt, reason } = retraction;
  const when = `${formatDay(localDay(recordedAt, timeZone), 'long')}, ${formatTime(recordedAt, timeZone)}`;
  const who = recordedBy === me ? 'You withdrew' : `${recordedByName} withdrew`;
  return `${who} this entry (${when}): ${reason}`;
}

/** What somebody is told whose correction met another one, or a withdrawal. */
export function overtakenWords(
  { theirs, retraction }: { theirs: RecordFrame; retraction: Retraction | null },
  me: string | null,
  timeZone: string,
): string[] {
  if (retraction !== null) {
    const words = withdrawnWords(retraction, me, timeZone);
    return [words, 'It cannot be corrected any more. What you typed is kept here.'];
  }
  const who = theirs.recordedBy === me ? 'You have' : `${theirs.recordedByName} has`;
  return [
    `${who} corrected this entry meanwhile. Nothing of yours is lost: look at the three versions, then save yours on top.`,
  ];
}
