import * as z from 'zod';
import { aCraving } from '../testing/a-craving';
import { CravingCorrection, CravingInput } from './craving';

const fieldsOf = (body: unknown, schema: z.ZodType = CravingInput): string[] =>
  schema.safeParse(body).error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('CravingInput', () => {
  it.each([0, 1, 10])('keeps the rating %d', (intensity) => {
    expect(CravingInput.parse(aCraving({ intensity })).intensity).toBe(intensity);
  });

  it.each([-1, 11, 3.5, '5', null, undefined, Number.NaN])('refuses the rating %p and names it', (intensity) => {
    expect(fieldsOf({ ...aCraving(), intensity })).toEqual(['intensity']);
  });

  it('tells a worst rating of 0 from one that was not recorded', () => {
    expect(CravingInput.parse(aCraving({ worst24h: 0 })).worst24h).toBe(0);
    expect(CravingInput.parse(aCraving({ worst24h: null })).worst24h).toBeNull();
  });

  it('wants an offset with the time', () => {
    expect(fieldsOf(aCraving({ occurredAt: '2026-03-02T10:00:00' }))).toEqual(['occurredAt']);
  });

  it.each([
    [2000, []],
    [2001, ['note']],
    [5000, ['note']],
  ])('with a note of %d characters refuses %j', (length, fields) => {
    expect(fieldsOf(aCraving({ note: 'n'.repeat(length) }))).toEqual(fields);
  });

  it('keeps line breaks, tabs and any script in a note', () => {
    const note = 'Zoë said:\n\t“10 – no”, 痛み';
    expect(CravingInput.parse(aCraving({ note })).note).toBe(note);
  });

  it.each(['a\u0000b', 'a\u0007b', 'a\u009fb', 'a\ud800b'])('refuses the invisible character in %j', (note) => {
    expect(fieldsOf(aCraving({ note }))).toEqual(['note']);
  });

  it('refuses an unknown key', () => {
    expect(CravingInput.safeParse({ ...aCraving(), mood: 3 }).success).toBe(false);
  });

  it('takes every trigger at once', () => {
    const triggers = CravingInput.shape.triggers.element.options;
    expect(CravingInput.parse(aCraving({ triggers: [...triggers] })).triggers).toHaveLength(18);
  });
});

describe('CravingCorrection', () => {
  it.each([undefined, '', '   '])('wants a reason, not %j', (correctionReason) => {
    expect(fieldsOf({ ...aCraving(), correctionReason }, CravingCorrection)).toEqual(['correctionReason']);
  });
});
