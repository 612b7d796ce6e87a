import type * as z from 'zod';
import { neededLine, textLine, typedText } from './typed-text';

const told = (schema: z.ZodType, text: string): string[] =>
  (schema.safeParse(text).error?.issues ?? []).map(({ message }) => message);
const REFUSED = 'A note cannot hold invisible characters. Remove them.';

describe('typedText', () => {
  it.each(['', 'Slept badly.\n\tCame late.\r\n', 'שלום', 'أحمد', 'Zoë 😀', '\u202bimported\u202c'])(
    'takes %j',
    (text) => expect(told(typedText('A note', 40), text)).toEqual([]),
  );

  it.each(['a\0b', 'a\u001b[31mb', 'a\u0085b', 'Z\ud800q', '\udc00'])('refuses %j in words', (text) =>
    expect(told(typedText('A note', 40), text)).toEqual([REFUSED]),
  );

  it('says how long it can be', () =>
    expect(told(typedText('A note', 2000), 'x'.repeat(2001))).toEqual(['A note can have at most 2,000 characters.']));
});

describe('textLine', () => {
  it('takes the spaces and line breaks around it off', () =>
    expect(textLine('A note', 40).parse(' Ana \n')).toBe('Ana'));

  it.each(['a\nb', 'a\tb', 'a\u001bb', '\u202eevil', 'a\u2066b', 'Z\ud800q', 'a\0b'])('refuses %j', (text) =>
    expect(told(textLine('A note', 40), text)).toEqual([REFUSED]),
  );

  it('takes names of every script, and no text at all', () => {
    for (const name of ['', 'Nguyễn Thị Hoa', 'عبد الله', 'O’Brien-Łukasz', '李'])
      expect(told(textLine('A note', 40), name)).toEqual([]);
  });
});

describe('neededLine', () => {
  it('asks for what is left out', () =>
    expect(told(neededLine('The name', 40, 'Enter a name.'), '  ')).toEqual(['Enter a name.']));
});
