import { afterPrefix, searchKey } from './search-key';

describe('searchKey', () => {
  it.each([
    ['Tamsin', 'tamsin'],
    ['  Orrell ', 'orrell'],
    ['ÉLODIE', 'elodie'],
    ['Zoë-Ann', 'zoe ann'],
    ['O’Brien', 'obrien'],
    ["O'Brien", 'obrien'],
    ['Łukasz', 'lukasz'],
    ['Groß', 'gross'],
    ['de  la   Cruz', 'de la cruz'],
    ['Nguyễn', 'nguyen'],
    ['Ørsted', 'orsted'],
    ['李 小龍', '李 小龍'],
    ['', ''],
    ['-', ''],
  ])('makes %j into %j', (name, key) => expect(searchKey(name)).toBe(key));

  it('is the same for a name typed composed and decomposed', () =>
    expect(searchKey('Zoë')).toBe(searchKey('Zoe\u0308')));
});

describe('afterPrefix', () => {
  /** UTF-8 sorts as its code points do; JavaScript's own order differs beyond U+FFFF. */
  const points = (text: string): string =>
    [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')).join('');

  it.each(['orr', 'orrell', 'orrz', 'orr李', 'orr🙂'])('lies after %s', (key) =>
    expect(points(key) < points(afterPrefix('orr'))).toBe(true),
  );

  it.each(['ors', 'os', 'p'])('lies before %s', (key) => expect(points(key) > points(afterPrefix('orr'))).toBe(true));
});
