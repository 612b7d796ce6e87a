import { formatNhsNumber, isNhsNumber, tidyNhsNumber } from './nhs-number';

describe('isNhsNumber', () => {
  it.each(['9912003888', '9434765919', '9434765870', '9991230009', '9991230017', '9991230130', '4010232137'])(
    'takes %s, whose check digit agrees',
    (digits) => expect(isNhsNumber(digits)).toBe(true),
  );

  it.each([
    ['9912003889', 'a wrong check digit'],
    ['9993000003', 'a wrong check digit'],
    ['1234567890', 'digits for which no check digit exists'],
    ['9991230050', 'digits for which no check digit exists'],
    ['999123005', 'nine digits'],
    ['99912300090', 'eleven digits'],
    ['99912300O9', 'a letter'],
    ['0000000000', 'ten equal digits'],
    ['9999999999', 'ten equal digits'],
    ['', 'nothing'],
  ])('refuses %s: %s', (digits) => expect(isNhsNumber(digits)).toBe(false));
});

describe('tidyNhsNumber', () => {
  it('takes out spaces and dashes', () => expect(tidyNhsNumber(' 401 023-2137 ')).toBe('4010232137'));
});

describe('formatNhsNumber', () => {
  it('groups three, three and four digits', () => expect(formatNhsNumber('4010232137')).toBe('401 023 2137'));
});
