import { ageOn, ageWords, birthProblem, birthWords, isFirstOfPrecision } from './birth';

const born = (birthDate: string, birthPrecision: 'day' | 'month' | 'year' = 'day') => ({ birthDate, birthPrecision });

describe('ageOn', () => {
  it.each([
    ['2002-05-03', '2026-05-02', 23],
    ['2002-05-03', '2026-05-03', 24],
    ['2002-05-03', '2002-05-03', 0],
    ['2004-02-29', '2026-02-28', 21],
    ['2004-02-29', '2026-03-01', 22],
    ['2004-02-29', '2028-02-29', 24],
  ])('of someone born on %s is on %s %i', (birthDate, day, years) =>
    expect(ageOn(born(birthDate), day)).toEqual({ least: years, most: years }),
  );

  it('gives both ages inside the month of birth when only the month is known', () =>
    expect(ageOn(born('2002-05-01', 'month'), '2026-05-10')).toEqual({ least: 23, most: 24 }));

  it('gives one age outside the month of birth', () => {
    expect(ageOn(born('2002-05-01', 'month'), '2026-04-30')).toEqual({ least: 23, most: 23 });
    expect(ageOn(born('2002-05-01', 'month'), '2026-06-01')).toEqual({ least: 24, most: 24 });
  });

  it('gives both ages all through the year when only the year is known', () => {
    expect(ageOn(born('2002-01-01', 'year'), '2026-01-01')).toEqual({ least: 23, most: 24 });
    expect(ageOn(born('2002-01-01', 'year'), '2026-12-31')).toEqual({ least: 24, most: 24 });
  });
});

describe('words of age and birth', () => {
  it('say no more than is known', () => {
    expect(ageWords(born('2002-05-03'), '2026-11-23')).toBe('24 years');
    expect(ageWords(born('2002-01-01', 'year'), '2026-11-23')).toBe('23 or 24 years');
    expect(ageWords(born('2025-05-03'), '2026-11-23')).toBe('1 year');
    expect(birthWords(born('2002-05-03'))).toBe('3 May 2002');
    expect(birthWords(born('2002-05-01', 'month'))).toBe('May 2002');
    expect(birthWords(born('2002-01-01', 'year'))).toBe('2002');
  });
});

describe('birthProblem', () => {
  it('accepts today and refuses tomorrow', () => {
    expect(birthProblem(born('2026-11-23'), '2026-11-23')).toBeNull();
    expect(birthProblem(born('2026-11-24'), '2026-11-23')).toBe('The date of birth is in the future.');
  });

  it('accepts 120 years and refuses a day more', () => {
    expect(birthProblem(born('1906-11-23'), '2026-11-23')).toBeNull();
    expect(birthProblem(born('1906-11-22'), '2026-11-23')).toContain('120 years');
  });

  it('measures a year alone from its last day', () => {
    expect(birthProblem(born('1906-01-01', 'year'), '2026-11-23')).toBeNull();
    expect(birthProblem(born('1905-01-01', 'year'), '2026-11-23')).toContain('120 years');
  });
});

describe('isFirstOfPrecision', () => {
  it.each([
    [born('2002-05-03'), true],
    [born('2002-05-01', 'month'), true],
    [born('2002-05-03', 'month'), false],
    [born('2002-01-01', 'year'), true],
    [born('2002-05-01', 'year'), false],
  ])('of %j is %j', (birth, answer) => expect(isFirstOfPrecision(birth)).toBe(answer));
});
