import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Problem } from '@cairn/shared-util';
import { RecordChanges } from './record-changes';

/** How sending ended. Without a problem no answer came: nobody knows whether the entry arrived, and it may be sent again. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly problem: Problem | null };

const NO_ANSWER = new Set([0, 502, 503, 504]);
const WAITS_MS = [600, 1800];

/** Writes to the record. The same key makes sending twice harmless, so a lost answer is asked for again. */
@Injectable({ providedIn: 'root' })
export class RecordSender {
  private readonly http = inject(HttpClient);
  private readonly changes = inject(RecordChanges);

  /** `path` is a filled-in path of the contract, `key` the same for the same entry however often it is sent. */
  async send(path: string, body: unknown, key: string): Promise<Sent> {
    for (const wait of [...WAITS_MS, null]) {
      const sent = await this.once(path, body, key);
      if (sent.ok || sent.problem !== null || wait === null) return sent;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
    return { ok: false, problem: null };
  }

  private async once(path: string, body: unknown, key: string): Promise<Sent> {
    try {
      await firstValueFrom(this.http.post(`/api/${path}`, body, { headers: { 'idempotency-key': key } }));
      this.changes.changed();
      return { ok: true };
    } catch (error) {
      return { ok: false, problem: problemOf(error) };
    }
  }
}

function problemOf(error: unknown): Problem | null {
  if (!(error instanceof HttpErrorResponse) || NO_ANSWER.has(error.status)) return null;
  return Problem.safeParse(error.error).data ?? unnamed(error.status);
}

/** An answer that is no problem+json, as from something in between. */
function unnamed(status: number): Problem {
  const detail = 'The entry was not taken. It is kept here; try again.';
  return { type: 'about:blank', title: 'Not taken', status, code: 'unnamed', detail, requestId: '' };
}
