import { Injectable } from '@angular/core';
import type { SealedCheckIn } from './check-in-cipher';

const DATABASE = 'cairn-check-in';
const SHELF = 'sealed';
/** A link lives for a week at most; what is older can never be sent. */
const KEPT_MS = 8 * 86_400_000;

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not keep the check-in.'));
  });
}

/** Where sealed check-ins wait in this browser (IndexedDB). Throws where the browser keeps nothing. */
@Injectable({ providedIn: 'root' })
export class CheckInShelf {
  private database?: Promise<IDBDatabase>;

  async get(name: string): Promise<SealedCheckIn | undefined> {
    return done<SealedCheckIn | undefined>((await this.shelf('readonly')).get(name));
  }

  async put(sealed: SealedCheckIn): Promise<void> {
    await done((await this.shelf('readwrite')).put(sealed));
  }

  async delete(name: string): Promise<void> {
    await done((await this.shelf('readwrite')).delete(name));
  }

  /** Throws away what can never be sent any more. */
  async tidy(now: number): Promise<void> {
    const all = await done<SealedCheckIn[]>((await this.shelf('readonly')).getAll());
    for (const { name, keptAt } of all) if (now - keptAt > KEPT_MS) await this.delete(name);
  }

  private async shelf(mode: IDBTransactionMode): Promise<IDBObjectStore> {
    this.database ??= this.open();
    return (await this.database).transaction(SHELF, mode, { durability: 'strict' }).objectStore(SHELF);
  }

  private open(): Promise<IDBDatabase> {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(SHELF, { keyPath: 'name' });
    return done(request);
  }
}
