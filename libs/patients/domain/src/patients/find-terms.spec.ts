import { birthDaysMeant, findTerms, namePrefixes } from './find-terms';

describe('birthDaysMeant', () => {
  it.each([
    '2002-05-03',
    '3/5/2002',
    '03/05/2002',
    '3.5.2002',
    '03-05-2002',
    '3 May 2002',
    '3rd may, 2002',
    '03 MAY 2002',
    ' 3 5 2002 ',
  ])('reads %j as 3 May 2002', (text) =>
    expect(birthDaysMeant(text)).toEqual({ first: '2002-05-03', last: '2002-05-03' }),
  );

  it.each(['May 2002', '5/2002', '05.2002'])('reads %j as the whole month', (text) =>
    expect(birthDaysMeant(text)).toEqual({ first: '2002-05-01', last: '2002-05-31' }),
  );

  it('knows how long February is', () => {
    expect(birthDaysMeant('February 2004')).toEqual({ first: '2004-02-01', last: '2004-02-29' });
    expect(birthDaysMeant('2/2003')).toEqual({ first: '2003-02-01', last: '2003-02-28' });
  });

  it('reads four digits as a year', () =>
    expect(birthDaysMeant('2002')).toEqual({ first: '2002-01-01', last: '2002-12-31' }));

  it.each(['31/2/2002', '3/13/2002', '3 Mai 2002', '3/5/02', 'Orrell', '', '1702', '401 023 2137', 'CN-10482'])(
    'reads %j as no date',
    (text) => expect(birthDaysMeant(text)).toBeNull(),
  );
});

describe('namePrefixes', () => {
  it('takes one word for either name', () =>
    expect(namePrefixes('Orr')).toEqual([
      { family: 'orr', given: '' },
      { family: '', given: 'orr' },
    ]));

  it('takes two words in either order', () => {
    const found = namePrefixes('orrell tam');
    expect(found).toContainEqual({ family: 'orrell', given: 'tam' });
    expect(found).toContainEqual({ family: 'tam', given: 'orrell' });
    expect(found).toContainEqual({ family: 'orrell tam', given: '' });
  });

  it('tries every place at which a name of several words can be cut', () =>
    expect(namePrefixes('María de la Cruz')).toContainEqual({ family: 'de la cruz', given: 'maria' }));

  it('takes "Orrell, Tamsin"', () =>
    expect(namePrefixes('Orrell, Tamsin')).toContainEqual({ family: 'orrell', given: 'tamsin' }));

  it('finds no name in punctuation', () => expect(namePrefixes(' - ')).toEqual([]));
});

describe('findTerms', () => {
  it('takes an NHS number with spaces, whose check digit agrees', () => {
    expect(findTerms('401 023 2137').nhsNumber).toBe('4010232137');
    expect(findTerms('401 023 2138').nhsNumber).toBeNull();
  });

  it('takes a local number in capitals or not', () => expect(findTerms(' CN-10482 ').localNumber).toBe('cn-10482'));

  it('takes digits for no name', () => expect(findTerms('10482').names).toEqual([]));

  it('finds nothing to look for in nothing', () =>
    expect(findTerms('  ')).toEqual({ names: [], born: null, nhsNumber: null, localNumber: '' }));
});
