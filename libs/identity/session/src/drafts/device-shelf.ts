import { Injectable } from '@angular/core';
import type { Sealed } from './draft-cipher';

const DATABASE = 'cairn-drafts';
const SHELF = 'sealed';

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser could not keep the draft.'));
  });
}

/** Where sealed drafts lie in this browser (IndexedDB). Throws where the browser keeps nothing. */
@Injectable({ providedIn: 'root' })
export class DeviceShelf {
  private database?: Promise<IDBDatabase>;

  async get(name: string): Promise<Sealed | undefined> {
    return done<Sealed | undefined>((await this.shelf('readonly')).get(name));
  }

  async put(sealed: Sealed): Promise<void> {
    await done((await this.shelf('readwrite')).put(sealed));
  }

  async delete(name: string): Promise<void> {
    await done((await this.shelf('readwrite')).delete(name));
  }

  /** Removes what the server has too. */
  async deleteSyncedOf(owner: string): Promise<void> {
    const all = await done<Sealed[]>((await this.shelf('readonly')).getAll());
    const shelf = await this.shelf('readwrite');
    await Promise.all(
      all.filter((one) => one.owner === owner && one.synced).map(({ name }) => done(shelf.delete(name))),
    );
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
