import { computed, signal } from '@angular/core';
import { uuidv7 } from '@cairn/shared-util';
import type { DeviceDraft } from './device-drafts';
import type { DraftOf, DraftStore } from './draft-store';
import { newerOf, type FoundDraft } from './newer-draft';

/** Longest time between a keystroke and the copy on this device, in milliseconds. */
const DEVICE_MS = 120;
/** Quiet time before the server gets it, and the longest it waits while typing goes on. */
const QUIET_MS = 600;
const LONGEST_MS = 1_500;
const AGAIN_MS = 5_000;

/** `kept`: the server does not have it, this device has. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'kept';

/** What one form keeps of what is typed in it. */
export class KeptDraft<T extends object> {
  private readonly now = signal<DraftState>('untouched');
  private readonly savedInstant = signal<string | null>(null);
  private readonly restoredInstant = signal<string | null>(null);
  readonly state = this.now.asReadonly();
  /** The time of the last save by the clinic's clock, "10:42". */
  readonly savedAt = computed(() => this.timeOf(this.savedInstant()));
  /** What was typed before has been brought back, with the time of its last save; null when there was nothing. */
  readonly restored = computed(() => {
    const at = this.timeOf(this.restoredInstant());
    return at === null ? null : { at };
  });

  private readonly empty: string;
  private content: string;
  private draftId = uuidv7();
  private onServer: string | null = null;
  private sending: Promise<void> = Promise.resolve();
  private writing: Promise<boolean> = Promise.resolve(true);
  private dirtySince: number | null = null;
  private deviceTimer?: ReturnType<typeof setTimeout>;
  private serverTimer?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly of: DraftOf<T>,
    private readonly store: DraftStore,
  ) {
    this.empty = JSON.stringify(of.value());
    this.content = this.empty;
  }

  /** Called with every value of the form. */
  notice(value: T): void {
    const content = JSON.stringify(value);
    if (content === this.content) return;
    this.content = content;
    if (content === this.empty) {
      void this.discard();
      return;
    }
    if (this.now() !== 'kept') this.now.set('saving');
    this.dirtySince ??= Date.now();
    this.deviceTimer ??= setTimeout(() => void this.toDevice(false), DEVICE_MS);
    this.sendAfter(Math.max(0, Math.min(QUIET_MS, this.dirtySince + LONGEST_MS - Date.now())));
  }

  /**
   * Brings back the newer of what this device and the server have, unless something has been typed meanwhile. What the
   * server never got is shown without waiting for its answer.
   */
  async restore(): Promise<void> {
    const { form, patientId } = this.of;
    const asked = this.store.fromServer(form, patientId);
    const device = await this.store.device.find(form, patientId);
    const unsent = device === null || device.synced ? null : newerOf(device, undefined);
    const shown = unsent === null ? this.empty : this.bringBack(unsent, this.empty);
    const found = newerOf(device, await asked);
    if (found === null || this.isTyped(shown)) return;
    this.bringBack(found, shown);
    if (found.onServer) this.wasSaved(this.content, found.at);
    else this.sendAsNew();
  }

  /** Answers what the form held before anybody typed: this draft, or what stood there where somebody was faster. */
  private bringBack(found: FoundDraft, before: string): string {
    if (this.isTyped(before)) return before;
    this.draftId = found.draftId;
    this.restoredInstant.set(found.at);
    this.of.value.update((value) => ({ ...value, ...knownParts(found.content, value) }));
    this.content = JSON.stringify(this.of.value());
    return this.content;
  }

  /** Whether the form holds something else than this; asked of the form, which is ahead of what was noticed. */
  private isTyped(since: string): boolean {
    return JSON.stringify(this.of.value()) !== since;
  }

  /** After the form was saved, or to throw away what was typed: the draft goes, here and on the server. */
  async discard(): Promise<void> {
    this.stopTimers();
    const { form, patientId } = this.of;
    const [gone, wasSent] = [this.draftId, this.sending];
    const mayBeThere = this.onServer !== null || this.now() !== 'untouched';
    this.draftId = uuidv7();
    this.onServer = null;
    this.dirtySince = null;
    this.now.set('untouched');
    this.restoredInstant.set(null);
    if (!mayBeThere) return;
    await Promise.all([wasSent, this.writing]);
    await this.store.device.discard(form, patientId);
    await this.store.discardOnServer(gone);
  }

  /** Writes now what has not been written yet. */
  async flush(): Promise<void> {
    if (this.dirtySince === null) return;
    await this.toDevice(false);
    await Promise.race([this.send(), after(QUIET_MS)]);
  }

  /** The form goes away: a last save, and nothing after it. */
  end(): void {
    const { dirtySince } = this;
    this.stopTimers();
    if (dirtySince === null) return;
    void this.toDevice(false);
    void this.send().then(() => this.stopTimers());
  }

  /** One at a time, as with the server. */
  private toDevice(synced: boolean): Promise<boolean> {
    clearTimeout(this.deviceTimer);
    this.deviceTimer = undefined;
    const { form, patientId } = this.of;
    const draft: DeviceDraft = { draftId: this.draftId, content: this.content, editedAt: Date.now(), synced };
    this.writing = this.writing.then(() => this.store.device.keep(form, patientId, draft));
    return this.writing;
  }

  /** What this device had and the server never got. */
  private sendAsNew(): void {
    this.now.set('kept');
    this.dirtySince = Date.now();
    this.sendAfter(0);
  }

  private sendAfter(ms: number): void {
    clearTimeout(this.serverTimer);
    this.serverTimer = setTimeout(() => void this.send(), ms);
  }

  /** One at a time, so that an older content never arrives after a newer one. */
  private send(): Promise<void> {
    clearTimeout(this.serverTimer);
    this.sending = this.sending.then(() => this.sendNow());
    return this.sending;
  }

  private async sendNow(): Promise<void> {
    const { draftId, content } = this;
    if (this.dirtySince === null || content === this.onServer) return;
    const { form, patientId } = this.of;
    const answer = await this.store.toServer(draftId, { form, patientId, content });
    if (draftId !== this.draftId) return;
    if (typeof answer === 'object') {
      this.wasSaved(content, answer.savedAt);
      return;
    }
    this.dirtySince = Date.now();
    const isKept = await this.toDevice(false);
    if (isKept && draftId === this.draftId) this.now.set('kept');
    if (answer === 'away') this.sendAfter(AGAIN_MS);
  }

  private wasSaved(content: string, at: string): void {
    this.onServer = content;
    this.savedInstant.set(at);
    if (content !== this.content) return;
    this.dirtySince = null;
    this.now.set('saved');
    void this.toDevice(true);
  }

  private stopTimers(): void {
    clearTimeout(this.deviceTimer);
    clearTimeout(this.serverTimer);
    this.deviceTimer = undefined;
  }

  private timeOf(instant: string | null): string | null {
    return instant === null ? null : this.store.clinicTime(instant);
  }
}

const after = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The parts of a kept content that the form still has: an older form may have had others. */
function knownParts<T extends object>(content: string, value: T): Partial<T> {
  const parsed: unknown = JSON.parse(content);
  if (typeof parsed !== 'object' || parsed === null) return {};
  return Object.fromEntries(Object.entries(parsed).filter(([name]) => name in value)) as Partial<T>;
}
