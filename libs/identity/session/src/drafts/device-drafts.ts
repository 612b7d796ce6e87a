import { HttpClient } from '@angular/common/http';
import { effect, inject, Injectable, untracked } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { DRAFT_KEY, DraftKey, may, type SignedIn } from '@cairn/identity-domain';
import { SessionStore } from '../session/session-store';
import { DeviceShelf } from './device-shelf';
import { hashed, keyFrom, seal, unseal } from './draft-cipher';

/** A draft as this device holds it, once opened. */
export interface DeviceDraft {
  readonly draftId: string;
  readonly content: string;
  /** Milliseconds by this browser's clock. */
  readonly editedAt: number;
  readonly synced: boolean;
}

interface Holder {
  readonly key: CryptoKey;
  readonly membershipId: string;
}

/**
 * Drafts in this browser, sealed with a key that the server gives to the signed-in person and that is dropped with the
 * lock. Each call answers false or null where nothing can be kept: no key, no secure page, no storage.
 */
@Injectable({ providedIn: 'root' })
export class DeviceDrafts {
  private readonly http = inject(HttpClient);
  private readonly shelf = inject(DeviceShelf);
  private readonly session = inject(SessionStore);
  private holder: Promise<Holder | null> = Promise.resolve(null);
  private heldFor: string | null = null;

  constructor() {
    effect(() => this.holdFor(this.session.signedIn()));
  }

  async keep(form: string, patientId: string | null, draft: DeviceDraft): Promise<boolean> {
    return this.withKey(false, async ({ key, membershipId }) => {
      const [name, owner] = await Promise.all([hashed(membershipId, form, patientId ?? ''), hashed(membershipId)]);
      await this.shelf.put(await seal(key, JSON.stringify(draft), { name, owner, synced: draft.synced }));
      return true;
    });
  }

  async find(form: string, patientId: string | null): Promise<DeviceDraft | null> {
    return this.withKey(null, async ({ key, membershipId }) => {
      const sealed = await this.shelf.get(await hashed(membershipId, form, patientId ?? ''));
      const text = sealed === undefined ? null : await unseal(key, sealed);
      return text === null ? null : (JSON.parse(text) as DeviceDraft);
    });
  }

  async discard(form: string, patientId: string | null): Promise<boolean> {
    return this.withKey(false, async ({ membershipId }) => {
      await this.shelf.delete(await hashed(membershipId, form, patientId ?? ''));
      return true;
    });
  }

  /** Before signing out: what the server has too goes from this device. */
  async tidy(): Promise<boolean> {
    return this.withKey(false, async ({ membershipId }) => {
      await this.shelf.deleteSyncedOf(await hashed(membershipId));
      return true;
    });
  }

  /** Fetches the key for who is signed in and unlocked; drops it for anybody else. */
  private holdFor(signedIn: SignedIn | null): void {
    const membershipId = keeperOf(signedIn);
    if (this.heldFor === membershipId) return;
    this.heldFor = membershipId;
    this.holder = membershipId === null ? Promise.resolve(null) : this.fetchKey(membershipId);
  }

  private async fetchKey(membershipId: string): Promise<Holder | null> {
    try {
      const { key } = DraftKey.parse(await firstValueFrom(this.http.get(`/api/${DRAFT_KEY}`)));
      return { key: await keyFrom(key), membershipId };
    } catch {
      this.heldFor = null;
      return null;
    }
  }

  private async withKey<T>(otherwise: T, work: (holder: Holder) => Promise<T>): Promise<T> {
    this.holdFor(untracked(this.session.signedIn));
    const holder = await this.holder;
    if (holder === null) return otherwise;
    try {
      return await work(holder);
    } catch {
      return otherwise;
    }
  }
}

/** The membership whose drafts may be opened now. */
function keeperOf(signedIn: SignedIn | null): string | null {
  if (signedIn === null || signedIn.locked) return null;
  return may(signedIn.role, 'draft.keep') ? signedIn.membershipId : null;
}
