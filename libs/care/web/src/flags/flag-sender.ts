import { inject, Injectable } from '@angular/core';
import { FLAG_CHANGES, type Flag, type FlagChange } from '@cairn/care-domain';
import { RecordChanges, RecordSender } from '@cairn/patients-context';
import { fillPath } from '@cairn/shared-util';

const AWAY = 'Not saved: the record cannot be reached. What you typed is kept here.';
const OVERTAKEN = new Set(['already-replaced', 'already-withdrawn', 'flag-active']);

/** Writes decisions about flags. */
@Injectable({ providedIn: 'root' })
export class FlagSender {
  private readonly sender = inject(RecordSender);
  private readonly changes = inject(RecordChanges);

  /** Why it was not saved, in words; null when it was. What a colleague decided meanwhile is read again. */
  async decide(flag: Pick<Flag, 'id' | 'patientId'>, change: FlagChange): Promise<string | null> {
    const path = fillPath(FLAG_CHANGES, { patientId: flag.patientId, flagId: flag.id });
    const sent = await this.sender.send(path, change, change.id);
    if (sent.ok) return null;
    if (sent.problem !== null && OVERTAKEN.has(sent.problem.code)) this.changes.changed();
    return sent.problem?.detail ?? AWAY;
  }
}
