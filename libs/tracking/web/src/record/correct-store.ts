import { inject, Injectable } from '@angular/core';
import { formatDay, formatTime, localDay, type Problem } from '@cairn/shared-util';
import { historyOf, pathsOf, type RecordEntry } from './entry';
import { correctionBody, type CorrectionDraft } from './correction';
import type { RecordKind, Retraction } from '@cairn/patients-domain';
import { RecordSender, type Sent } from '@cairn/patients-context';

/** Sends corrections and retractions of entries. */
@Injectable({ providedIn: 'root' })
export class CorrectStore {
  private readonly sender = inject(RecordSender);

  correct(entry: RecordEntry, draft: CorrectionDraft): Promise<Sent> {
    return this.sender.send(pathsOf(entry).corrections, correctionBody(entry.kind, draft), draft.id);
  }

  withdraw(entry: RecordEntry, id: string, reason: string): Promise<Sent> {
    return this.sender.send(pathsOf(entry).retraction, { id, reason: reason.trim() }, id);
  }
}

/** What became of an entry meanwhile. */
export interface Overtaken {
  /** Its last version. */
  readonly theirs: RecordEntry;
  /** Set where it was withdrawn: nothing stands then. */
  readonly retraction: Retraction | null;
}

const OVERTAKEN: ReadonlySet<string> = new Set(['already-replaced', 'already-withdrawn']);

/** What became of the entry, as a 409 brings it; null where the problem is another. */
export function overtakenIn(kind: RecordKind, problem: Problem | null): Overtaken | null {
  if (problem === null || !OVERTAKEN.has(problem.code) || problem.current === undefined) return null;
  try {
    const body = { versions: [problem.current], retraction: problem.retraction ?? null };
    const { versions, retraction } = historyOf(kind, body);
    return versions[0] === undefined ? null : { theirs: versions[0], retraction };
  } catch {
    return null;
  }
}

/** Who an entry was withdrawn by, when and why; `me` is the membership of the person who reads it. */
export function withdrawnWords(retraction: Retraction, me: string | null, timeZone: string): string {
  const { recordedBy, recordedByName, recordedAt, reason } = retraction;
  const when = `${formatDay(localDay(recordedAt, timeZone), 'long')}, ${formatTime(recordedAt, timeZone)}`;
  const who = recordedBy === me ? 'You withdrew' : `${recordedByName} withdrew`;
  return `${who} this entry (${when}): ${reason}`;
}
