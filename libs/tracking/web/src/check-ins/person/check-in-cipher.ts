const IV_BYTES = 12;
const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** What lies in the browser's storage of a check-in that was not sent yet. No word can be read from it. */
export interface SealedCheckIn {
  /** A name that says nothing: from the link's token, as the key is, and neither leads to the other. */
  readonly name: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly data: ArrayBuffer;
  /** When it was last put away, so that what nobody comes back for is thrown away. Milliseconds since 1970. */
  readonly keptAt: number;
}

/** What opens and names the sealed check-in of one link. It lives as long as the page holds it. */
export interface CheckInKey {
  readonly name: string;
  readonly key: CryptoKey;
}

const derived = (info: string): HkdfParams => ({
  name: 'HKDF',
  hash: 'SHA-256',
  salt: new Uint8Array(0),
  info: encoder.encode(`cairn check-in ${info}`),
});

/**
 * Name and key, both derived from the token (256 random bits) by HKDF, apart by their purpose. The token stands in the
 * address behind the `#` only: without the link nobody opens what lies in the storage. Null where the browser has no
 * cryptography, as on a page without https; nothing is kept there.
 */
export async function keyOfToken(token: string): Promise<CheckInKey | null> {
  // Only a secure context has it, whatever the type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle === undefined) return null;
  const secret = await subtle.importKey('raw', encoder.encode(token), 'HKDF', false, ['deriveBits', 'deriveKey']);
  const name = await subtle.deriveBits(derived('name'), secret, 128);
  const aes = { name: 'AES-GCM', length: 256 };
  const key = await subtle.deriveKey(derived('key'), secret, aes, false, ['encrypt', 'decrypt']);
  return { name: [...new Uint8Array(name)].map((byte) => byte.toString(16).padStart(2, '0')).join(''), key };
}

export async function sealCheckIn({ name, key }: CheckInKey, text: string, keptAt: number): Promise<SealedCheckIn> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const additionalData = encoder.encode(name);
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, encoder.encode(text));
  return { name, iv, data, keptAt };
}

/** The text that was sealed, or null where this key did not seal it. */
export async function openCheckIn({ name, key }: CheckInKey, { iv, data }: SealedCheckIn): Promise<string | null> {
  try {
    const additionalData = encoder.encode(name);
    return decoder.decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, data));
  } catch {
    return null;
  }
}
