import * as z from 'zod';
import { speakPlainly } from './plain-words';

speakPlainly();

const words = (schema: z.ZodType, input: unknown) => schema.safeParse(input).error?.issues[0]?.message;

describe('plainWords', () => {
  it.each([
    [z.int(), 3.5, 'Enter a whole number.'],
    [z.int(), undefined, 'This is needed.'],
    [z.number(), '5', 'Enter a number.'],
    [z.int().max(10), 11, 'Enter a number of at most 10.'],
    [z.int().min(0), -1, 'Enter a number of at least 0.'],
    [z.string().max(2000), 'x'.repeat(2001), 'Use at most 2,000 characters.'],
    [z.string().max(1), 'xx', 'Use at most 1 character.'],
    [z.string().min(1), '', 'This is needed.'],
    [z.string().min(8), 'x', 'Use at least 8 characters.'],
    [z.array(z.int()).min(1), [], 'Choose at least 1.'],
    [z.iso.date(), '2026-02-30', 'Enter a date.'],
    [z.enum(['a', 'b']), 'c', 'Choose one of the answers offered.'],
    [z.strictObject({}), { clinicId: 1 }, 'Cairn knows no field called "clinicId" here.'],
  ])('says for %p given %p: %s', (schema, input, sentence) => expect(words(schema, input)).toBe(sentence));

  it('leaves the words of a schema that has its own', () => {
    expect(words(z.string().min(1, 'Enter a name.'), '')).toBe('Enter a name.');
  });

  it('lets a 0 through where 0 is in range', () => expect(words(z.int().min(0).max(10), 0)).toBeUndefined());
});
