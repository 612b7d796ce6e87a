import { inject, Injectable } from '@angular/core';
import type { Problem } from '@cairn/shared-util';
import { historyOf, pathsOf, type RecordEntry } from './entry';
import type { RecordKind } from '@cairn/tracking-domain';
import { RecordSender, type Sent } from '../sending/record-sender';
import { correctionBody, type CorrectionDraft } from './correction';

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

/** The entry that stands now, as a 409 brings it; null where the problem is another. */
export function standingIn(kind: RecordKind, problem: Problem | null): RecordEntry | null {
  if (problem?.code !== 'already-replaced' || problem.current === undefined) return null;
  try {
    return historyOf(kind, { versions: [problem.current], retraction: null }).versions[0] ?? null;
  } catch {
    return null;
  }
}
