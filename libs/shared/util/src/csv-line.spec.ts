import { parse } from 'csv-parse/sync';
import * as fc from 'fast-check';
import { csvLine } from './csv-line';

describe('csvLine', () => {
  it('keeps zeros and leaves only null empty', () => {
    expect(csvLine([0, null, -1.5, false, ''])).toBe('0,,-1.5,false,\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    expect(csvLine(['a,b', 'say "no"', 'two\nlines', 'plain'])).toBe('"a,b","say ""no""","two\nlines",plain\r\n');
  });

  it.each(['=1+1', '+44 7700', '-2', '@SUM(A1)', '\tcell', '＝1+1'])('disarms %j', (text) => {
    expect(csvLine([text])).toBe(`'${text}\r\n`);
  });

  it('disarms and quotes a formula that holds quotes or begins with a line break', () => {
    expect(csvLine(['=HYPERLINK("http://x","y")'])).toBe(`"'=HYPERLINK(""http://x"",""y"")"\r\n`);
    expect(csvLine(['\r=1'])).toBe(`"'\r=1"\r\n`);
  });

  it('refuses a number that is none', () => {
    expect(() => csvLine([Number.NaN])).toThrow(RangeError);
    expect(() => csvLine([Number.POSITIVE_INFINITY])).toThrow(RangeError);
  });

  it('is read back by a CSV parser, and no cell begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), (texts) => {
        const [cells] = parse(csvLine(texts)) as string[][];
        expect(cells?.map((text, i) => (text === texts[i] ? text : text.slice(1)))).toEqual(texts);
        expect(cells?.some((text) => /^[=+\-@\t\r]/.test(text))).toBe(false);
      }),
    );
  });
});
