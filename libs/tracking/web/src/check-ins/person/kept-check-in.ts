import { inject, Injectable } from '@angular/core';
import * as z from 'zod';
import { CheckInAnswers, CheckInSheet } from '@cairn/tracking-domain';
import { keyOfToken, openCheckIn, sealCheckIn, type CheckInKey } from './check-in-cipher';
import { CheckInShelf } from './check-in-shelf';

/** One submission as the page holds it, sent or not. The questions are with it, so that it can be gone on with offline. */
export const KeptCheckIn = z.object({
  id: z.string(),
  sheet: CheckInSheet,
  answers: CheckInAnswers,
  /** When the person pressed "Send"; null while they are still at it. */
  answeredAt: z.string().nullable(),
});
export type KeptCheckIn = z.infer<typeof KeptCheckIn>;

/**
 * Keeps one submission sealed in this browser until it is sent. Where the browser keeps nothing (a private window, no
 * https) the page goes on without: what is typed then lives as long as the page.
 */
@Injectable({ providedIn: 'root' })
export class CheckInKeeper {
  private readonly shelf = inject(CheckInShelf);
  private key: Promise<CheckInKey | null> = Promise.resolve(null);
  /** One write after the other, so that the last word is the last one written. */
  private last: Promise<unknown> = Promise.resolve();

  /** What was kept for this link before; null for none. From here on `keep` and `wipe` are about this link. */
  async open(token: string): Promise<KeptCheckIn | null> {
    this.key = keyOfToken(token).catch(() => null);
    const key = await this.key;
    if (key === null) return null;
    await this.shelf.tidy(Date.now()).catch(() => undefined);
    const sealed = await this.shelf.get(key.name).catch(() => undefined);
    const text = sealed === undefined ? null : await openCheckIn(key, sealed);
    return text === null ? null : (KeptCheckIn.safeParse(JSON.parse(text)).data ?? null);
  }

  /** Answers whether the browser keeps it. */
  keep(checkIn: KeptCheckIn): Promise<boolean> {
    return this.after(async (key) => {
      await this.shelf.put(await sealCheckIn(key, JSON.stringify(checkIn), Date.now()));
    });
  }

  wipe(): Promise<boolean> {
    return this.after((key) => this.shelf.delete(key.name));
  }

  private after(work: (key: CheckInKey) => Promise<void>): Promise<boolean> {
    const done = this.last.then(async () => {
      const key = await this.key;
      if (key === null) return false;
      await work(key);
      return true;
    });
    const settled = done.catch(() => false);
    this.last = settled;
    return settled;
  }
}
