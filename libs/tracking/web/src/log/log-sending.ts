import { inject, Injectable } from '@angular/core';
import { fillPath, type Problem } from '@cairn/shared-util';
import {
  CRAVING_RETRACTION,
  CRAVINGS,
  THERAPY_SESSION_RETRACTION,
  THERAPY_SESSIONS,
  USE_DAY_RETRACTION,
  USE_DAYS,
} from '@cairn/tracking-domain';
import type { PartName } from './log-issues';
import type { LogParts } from './log-parts';
import { RecordSender, Signing, UndoWriting, type Sent } from '@cairn/patients-context';

/** A part that could not be saved, and what the server said; null where it did not answer. */
export interface FailedPart {
  readonly part: PartName;
  readonly problem: Problem | null;
}

/** How a whole entry ended: what is in the record now, and what is not. */
export interface LogSent {
  readonly saved: readonly PartName[];
  readonly failed: readonly FailedPart[];
}

const NOT_SIGNED = 'Not signed: the record cannot be reached. Sign it in the record.';

/** Sends the parts of an entry, each a record of its own, so that one that fails keeps none of the others back. */
@Injectable({ providedIn: 'root' })
export class LogSending {
  private readonly sender = inject(RecordSender);
  private readonly undoing = inject(UndoWriting);
  private readonly signatures = inject(Signing);

  async send(patientId: string, { craving, days, session }: LogParts, useKey: string): Promise<LogSent> {
    const sending: [PartName, Promise<Sent>][] = [];
    const add = (part: PartName, path: string, body: unknown, key: string): unknown =>
      sending.push([part, this.sender.send(path, body, key)]);
    if (session !== null) add('session', fillPath(THERAPY_SESSIONS, { patientId }), session, session.id);
    if (craving !== null) add('craving', fillPath(CRAVINGS, { patientId }), craving, craving.id);
    if (days.length > 0) add('days', fillPath(USE_DAYS, { patientId }), { days }, useKey);
    const ended = await Promise.all(sending.map(async ([part, sent]) => ({ part, sent: await sent })));
    return {
      saved: ended.flatMap(({ part, sent }) => (sent.ok ? [part] : [])),
      failed: ended.flatMap(({ part, sent }) => (sent.ok ? [] : [{ part, problem: sent.problem }])),
    };
  }

  /** The step that the toast offers after a session that took place: its author signs it. Null for anything else. */
  signing(patientId: string, { session }: LogParts, saved: readonly PartName[]) {
    if (session === null || session.attendance === '0' || !saved.includes('session')) return null;
    const entries = [{ kind: 'therapy_session', id: session.id }] as const;
    const run = async (): Promise<string> => {
      const sent = await this.signatures.sign(patientId, entries, 'author');
      return sent.ok ? 'Session signed' : (sent.problem?.detail ?? NOT_SIGNED);
    };
    return { words: 'Sign the session', run };
  }

  /** What the toast takes back what was just saved with; `after` puts it back into the panel. */
  undo(patientId: string, { craving, days, session }: LogParts, saved: readonly PartName[], after: () => void) {
    const paths: string[] = [];
    if (craving !== null && saved.includes('craving'))
      paths.push(fillPath(CRAVING_RETRACTION, { patientId, cravingId: craving.id }));
    if (session !== null && saved.includes('session'))
      paths.push(fillPath(THERAPY_SESSION_RETRACTION, { patientId, therapySessionId: session.id }));
    if (saved.includes('days'))
      for (const { id } of days) paths.push(fillPath(USE_DAY_RETRACTION, { patientId, useDayId: id }));
    return this.undoing.entry(paths, after);
  }
}
