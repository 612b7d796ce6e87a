import type { CheckedSignature } from './entry-signature';
import { replacementWord, signaturesUnder, signatureWords, signingStep } from './signature-words';

const FIRST = '019c9f20-0000-7000-8000-0000000000aa';
const OWEN = '019c9f20-0000-7000-8000-0000000000b1';
const RUTH = '019c9f20-0000-7000-8000-0000000000b2';
const LEAH = '019c9f20-0000-7000-8000-0000000000b3';

const signed = (more: Partial<CheckedSignature> = {}): CheckedSignature => ({
  ...{ id: '019c9f20-0000-7000-8000-0000000000c1', recordId: FIRST, role: 'author', holds: true },
  ...{ signedBy: OWEN, signedByName: 'Owen Hartley', signedAt: '2026-03-29T01:30:00Z' },
  ...more,
});
const coSigned = signed({ role: 'co_signer', signedBy: RUTH, signedByName: 'Ruth Amery' });

describe('signatureWords', () => {
  it('says who and when by the clinic’s clock', () => {
    expect(signatureWords(signed(), 'Europe/London')).toBe('Signed by Owen Hartley, 29 March 2026, 02:30');
    expect(signatureWords(coSigned, 'UTC')).toBe('Co-signed by Ruth Amery, 29 March 2026, 01:30');
  });
});

describe('signaturesUnder', () => {
  it('says the signatures of that version alone', () => {
    const other = signed({ recordId: RUTH });
    expect(signaturesUnder(FIRST, [signed(), coSigned, other], 'UTC')).toHaveLength(2);
    expect(signaturesUnder(LEAH, [signed()], 'UTC')).toEqual([]);
  });

  it('says where the words are not those that were signed', () => {
    expect(signaturesUnder(FIRST, [signed({ holds: false })], 'UTC').at(-1)).toBe(
      'It says something else now than what was signed.',
    );
  });
});

describe('replacementWord', () => {
  it('tells an amendment of what was signed from a correction', () => {
    expect(replacementWord({ replaces: FIRST }, [signed()])).toBe('Amendment');
    expect(replacementWord({ replaces: FIRST }, [])).toBe('Correction');
    expect(replacementWord({ replaces: LEAH }, [signed()])).toBe('Correction');
  });
});

describe('signingStep', () => {
  const entry = { id: FIRST, recordedBy: OWEN };
  it.each([
    ['who wrote it, unsigned', [], OWEN, 'sign'],
    ['who wrote it, signed', [signed()], OWEN, 'ask'],
    ['a colleague, unsigned', [], RUTH, null],
    ['a colleague, signed', [signed()], RUTH, 'co_sign'],
    ['a colleague who has co-signed', [signed(), coSigned], RUTH, null],
    ['another colleague after that', [signed(), coSigned], LEAH, 'co_sign'],
    ['a colleague, where another version is signed', [signed({ recordId: LEAH })], RUTH, null],
  ] as const)('of %s', (_who, signatures, me, step) => expect(signingStep(entry, signatures, me)).toBe(step));
});
