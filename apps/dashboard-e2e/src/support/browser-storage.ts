import type { Page } from 'playwright-core';

/** Everything that the browser keeps for the product, as texts, with a name of the place. */
export function keptInBrowser(page: Page): Promise<{ place: string; text: string }[]> {
  return page.evaluate(async () => {
    const found: { place: string; text: string }[] = [];
    const bytesAsTexts = (bytes: Uint8Array): string[] =>
      ['utf-8', 'utf-16le', 'utf-16be'].map((encoding) => new TextDecoder(encoding).decode(bytes));
    const texts = (value: unknown): string[] => {
      if (typeof value === 'string') {
        const decoded = /^[A-Za-z0-9+/=]{16,}$/.test(value)
          ? bytesAsTexts(Uint8Array.from(atob(value), (sign) => sign.charCodeAt(0)))
          : [];
        return [value, ...decoded];
      }
      if (value instanceof ArrayBuffer) return bytesAsTexts(new Uint8Array(value));
      if (ArrayBuffer.isView(value))
        return bytesAsTexts(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).flatMap((entry) => entry.flatMap(texts));
      return [String(value)];
    };
    const add = (place: string, value: unknown): void => {
      for (const text of texts(value)) found.push({ place, text });
    };
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(request.error?.message));
      });
    add('localStorage', { ...localStorage });
    add('sessionStorage', { ...sessionStorage });
    add('cookie', document.cookie);
    add('address', location.href);
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([done(shelf.getAllKeys()), done(shelf.getAll())]);
        add(`IndexedDB ${name} ${store}`, { keys, values });
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const answer = await cache.match(request);
        add(`Cache ${name}`, [request.url, await answer?.text()]);
      }
    }
    return found;
  });
}
