import { keyOfToken, openCheckIn, sealCheckIn, type CheckInKey } from './check-in-cipher';

const TOKEN = '0197a000-0001-7000-8000-000000000000.AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9AbC_-9A';
const TEXT = '{"words":"slept badly"}';

const keyOf = async (token: string): Promise<CheckInKey> => {
  const key = await keyOfToken(token);
  if (key === null) throw new Error('This browser has no cryptography.');
  return key;
};

describe('the seal of a check-in', () => {
  // jsdom has no subtle crypto: Node's is the same interface.
  beforeAll(() => {
    const { webcrypto } = jest.requireActual<{ webcrypto: Crypto }>('node:crypto');
    Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  });

  it('is opened by the same link and by no other', async () => {
    const sealed = await sealCheckIn(await keyOf(TOKEN), TEXT, 0);
    expect(await openCheckIn(await keyOf(TOKEN), sealed)).toBe(TEXT);
    expect(await openCheckIn(await keyOf(`${TOKEN}x`), sealed)).toBeNull();
  });

  it('gives nothing of the text and nothing of the link away', async () => {
    const { name, data } = await sealCheckIn(await keyOf(TOKEN), TEXT, 0);
    expect(name).toMatch(/^[0-9a-f]{32}$/);
    expect(TOKEN).not.toContain(name);
    expect(new TextDecoder('latin1').decode(data)).not.toContain('slept');
  });

  it('does not open under another name', async () => {
    const key = await keyOf(TOKEN);
    const sealed = await sealCheckIn(key, TEXT, 0);
    expect(await openCheckIn({ ...key, name: 'another' }, sealed)).toBeNull();
  });

  it('is not there where the browser has no cryptography', async () => {
    const { subtle } = crypto;
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true });
    expect(await keyOfToken(TOKEN)).toBeNull();
    Object.defineProperty(globalThis.crypto, 'subtle', { value: subtle, configurable: true });
  });
});
