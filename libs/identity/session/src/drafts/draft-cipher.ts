const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What lies in the browser's storage: no name, no form and no word can be read from it. */
export interface Sealed {
  readonly name: string;
  /** Whose it is, as a hash. */
  readonly owner: string;
  /** True when the server has the same. */
  readonly synced: boolean;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** A key that can be used and not read, for as long as the page holds it. */
export function keyFrom(base64: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytesOf(base64), 'AES-GCM', false, ['encrypt', 'decrypt']);
}

/** A name that says nothing: SHA-256, in base64. */
export async function hashed(...parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', encoder.encode(JSON.stringify(parts)));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

/** Seals a text under its name: moved to another name it cannot be opened. */
export async function seal(key: CryptoKey, text: string, kept: Omit<Sealed, 'iv' | 'data'>): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = encoder.encode(kept.name);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, encoder.encode(text));
  return { ...kept, iv, data };
}

/** The text that was sealed, or null where this key did not seal it. */
export async function unseal(key: CryptoKey, { name, iv, data }: Sealed): Promise<string | null> {
  try {
    const additionalData = encoder.encode(name);
    return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data));
  } catch {
    return null;
  }
}
