import { inject, Injectable } from '@angular/core';
import type { Problem } from '@cairn/shared-util';
import { historyOf, pathsOf, type LoggedEntry, type RecordEntry } from './entry';
import { correctionBody, correctionOf, type CorrectionDraft } from './correction';
import type { Retraction } from '@cairn/patients-domain';
import { RecordSender, UndoWriting, type Sent } from '@cairn/patients-context';

/** Sends corrections and retractions of entries. */
@Injectable({ providedIn: 'root' })
export class CorrectStore {
  private readonly sender = inject(RecordSender);
  private readonly undoing = inject(UndoWriting);

  correct(entry: LoggedEntry, draft: CorrectionDraft): Promise<Sent> {
    return this.sender.send(pathsOf(entry).corrections, correctionBody(entry.kind, draft), draft.id);
  }

  /** What the toast takes a correction back with: `id` is the version it made, `before` the one it replaced. */
  undo(before: LoggedEntry, id: string): () => Promise<string> {
    const { corrections } = pathsOf(versionOf(before, id));
    return this.undoing.correction({ corrections, before: correctionBody(before.kind, correctionOf(before)) });
  }

  withdraw(entry: RecordEntry, id: string, reason: string): Promise<Sent> {
    return this.sender.send(pathsOf(entry).retraction, { id, reason: reason.trim() }, id);
  }
}

/** Another version of an entry, so far as its address goes. */
function versionOf(entry: RecordEntry, id: string): RecordEntry {
  return { ...entry, record: { ...entry.record, id } } as RecordEntry;
}

/** What became of an entry meanwhile. */
export interface Overtaken<E extends RecordEntry = RecordEntry> {
  /** Its last version. */
  readonly theirs: E;
  /** Set where it was withdrawn: nothing stands then. */
  readonly retraction: Retraction | null;
}

const OVERTAKEN: ReadonlySet<string> = new Set(['already-replaced', 'already-withdrawn']);

/** What became of the entry, as a 409 brings it; null where the problem is another. */
export function overtakenIn<E extends RecordEntry>(entry: E, problem: Problem | null): Overtaken<E> | null {
  if (problem === null || !OVERTAKEN.has(problem.code) || problem.current === undefined) return null;
  try {
    const body = { versions: [problem.current], retraction: problem.retraction ?? null };
    const { versions, retraction } = historyOf(entry, body);
    return versions[0] === undefined ? null : { theirs: versions[0], retraction };
  } catch {
    return null;
  }
}
