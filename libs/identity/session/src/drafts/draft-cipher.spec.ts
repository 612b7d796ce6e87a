import { hashed, keyFrom, seal, unseal } from './draft-cipher';

const KEY = btoa(String.fromCharCode(...new Uint8Array(32).fill(7)));
const OTHER = btoa(String.fromCharCode(...new Uint8Array(32).fill(8)));
const TEXT = '{"note":"she slept badly and walked by the river"}';
const kept = { name: 'name', owner: 'owner', synced: false };

describe('draft cipher', () => {
  // jsdom has no subtle crypto: Node's is the same interface.
  beforeAll(() => {
    const { webcrypto } = jest.requireActual<{ webcrypto: Crypto }>('node:crypto');
    Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  });

  it('opens what it sealed, and nobody else does', async () => {
    const sealed = await seal(await keyFrom(KEY), TEXT, kept);
    expect(await unseal(await keyFrom(KEY), sealed)).toBe(TEXT);
    expect(await unseal(await keyFrom(OTHER), sealed)).toBeNull();
  });

  it('does not open what was moved to another name or changed', async () => {
    const key = await keyFrom(KEY);
    const sealed = await seal(key, TEXT, kept);
    expect(await unseal(key, { ...sealed, name: 'another' })).toBeNull();
    new Uint8Array(sealed.data)[0]! ^= 1;
    expect(await unseal(key, sealed)).toBeNull();
  });

  it('shows no word of it', async () => {
    const { data } = await seal(await keyFrom(KEY), TEXT, kept);
    expect(String.fromCharCode(...new Uint8Array(data))).not.toContain('slept');
  });

  it('has a key that no script can read', async () => {
    const key = await keyFrom(KEY);
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('names nothing in the clear', async () => {
    const name = await hashed('membership', 'log', 'patient');
    expect(name).toMatch(/^[A-Za-z0-9+/]{43}=$/);
    expect(await hashed('membership', 'lo', 'gpatient')).not.toBe(name);
  });
});
