import { inject, Injectable } from '@angular/core';
import { UNDONE } from '@cairn/patients-domain';
import { uuidv7 } from '@cairn/shared-util';
import { RecordSender, type Sent } from './record-sender';

/** What is done about a form once its entry is taken back: what was typed is put back into it. */
export type AfterUndo = () => void;

/** Where a correction is corrected, and what stood before it. */
export interface CorrectionToUndo {
  /** Filled-in path of the corrections of the version that was just written. */
  readonly corrections: string;
  /** The version before it as the contract takes it, without `id` and `correctionReason`. */
  readonly before: object;
}

/**
 * Takes back what was just written, without losing that it was written: a first entry is withdrawn, and a correction is
 * followed by a further one that says again what stood before. Each answers what a toast undoes with:
 * `toaster.show({ words: 'Pulse saved', undo: this.undo.entry([path]) })`.
 */
@Injectable({ providedIn: 'root' })
export class UndoWriting {
  private readonly sender = inject(RecordSender);

  /** Undoes first entries; `retractions` are the filled-in paths at which they are withdrawn. */
  entry(retractions: readonly string[], after?: AfterUndo): () => Promise<string> {
    return async () => {
      const ended = await Promise.all(retractions.map((path) => this.send(path, { reason: UNDONE })));
      return told(ended, 'Undone. It is withdrawn.', after);
    };
  }

  correction({ corrections, before }: CorrectionToUndo, after?: AfterUndo): () => Promise<string> {
    return async () => {
      const sent = await this.send(corrections, { ...before, correctionReason: UNDONE });
      return told([sent], 'Undone. It says again what it said before.', after);
    };
  }

  private send(path: string, body: object): Promise<Sent> {
    const id = uuidv7();
    return this.sender.send(path, { ...body, id }, id);
  }
}

function told(ended: readonly Sent[], done: string, after?: AfterUndo): string {
  const failed = ended.flatMap((sent) => (sent.ok ? [] : [sent.problem?.detail ?? 'The record cannot be reached.']));
  if (failed[0] !== undefined) return `${failed.length < ended.length ? 'Not all undone' : 'Not undone'}. ${failed[0]}`;
  after?.();
  return done;
}
