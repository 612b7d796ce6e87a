import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { DestroyRef, DOCUMENT, effect, inject, Injectable, type WritableSignal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod';
import { DRAFT, Draft, type DraftInput, DRAFTS } from '@cairn/identity-domain';
import { fillPath, formatTime, Receipt } from '@cairn/shared-util';
import { SessionStore } from '../session/session-store';
import { DeviceDrafts } from './device-drafts';
import { KeptDraft } from './kept-draft';

const FoundDrafts = z.array(Draft);

export interface DraftOf<T extends object> {
  /** The form's name, the same on every device: `log`, `craving-correction`. */
  readonly form: string;
  readonly patientId: string | null;
  /** The form's value. What it holds when attached is "nothing typed". */
  readonly value: WritableSignal<T>;
}

/** How the server took a draft. */
export type ServerAnswer = { readonly savedAt: string } | 'away' | 'refused';

/** Keeps what is typed and not yet saved: on this device at once, sealed, and on the server within two seconds. */
@Injectable({ providedIn: 'root' })
export class DraftStore {
  private readonly http = inject(HttpClient);
  private readonly session = inject(SessionStore);
  private readonly attached = new Set<KeptDraft<object>>();
  readonly device = inject(DeviceDrafts);

  constructor() {
    this.session.onFarewell(async (leaving) => {
      await this.flush();
      if (leaving === 'signed-out') await this.device.tidy();
    });
    const document = inject(DOCUMENT);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.flush();
    });
    document.defaultView?.addEventListener('pagehide', () => void this.flush());
    document.defaultView?.addEventListener('online', () => void this.flush());
  }

  /**
   * Keeps the value of a form from now on and brings back what was typed before. Call it where a component is made: it
   * ends with the component, after a last save.
   */
  attach<T extends object>(of: DraftOf<T>): KeptDraft<T> {
    const kept = new KeptDraft<T>(of, this);
    const asAny = kept as unknown as KeptDraft<object>;
    this.attached.add(asAny);
    effect(() => kept.notice(of.value()));
    inject(DestroyRef).onDestroy(() => {
      kept.end();
      this.attached.delete(asAny);
    });
    void kept.restore();
    return kept;
  }

  /** The newest draft of a form that the server has; null when there is none, undefined when it does not answer. */
  async fromServer(form: string, patientId: string | null): Promise<Draft | null | undefined> {
    const params: Record<string, string> = patientId === null ? { form } : { form, patientId };
    try {
      const found = FoundDrafts.parse(await firstValueFrom(this.http.get(`/api/${DRAFTS}`, { params })));
      return found.find((draft) => draft.patientId === patientId) ?? null;
    } catch {
      return undefined;
    }
  }

  async toServer(draftId: string, input: DraftInput): Promise<ServerAnswer> {
    try {
      const answer = await firstValueFrom(this.http.put(`/api/${fillPath(DRAFT, { draftId })}`, input));
      return { savedAt: Receipt.parse(answer).recordedAt };
    } catch (error) {
      const status = error instanceof HttpErrorResponse ? error.status : 0;
      return status >= 400 && status < 500 && status !== 401 && status !== 429 ? 'refused' : 'away';
    }
  }

  async discardOnServer(draftId: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/${fillPath(DRAFT, { draftId })}`)).catch(() => undefined);
  }

  /** The time of an instant by the clinic's clock. */
  clinicTime(instant: string): string {
    return formatTime(instant, this.session.signedIn()?.timeZone ?? 'Europe/London');
  }

  private async flush(): Promise<void> {
    await Promise.all([...this.attached].map((kept) => kept.flush()));
  }
}
