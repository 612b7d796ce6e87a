/**
 * Whether ten digits form an NHS number: modulus 11 check digit over digits 1 to 9 weighted 10 to 2.
 * A remainder that asks for 10 has no check digit and is invalid; ten equal digits are refused although
 * some pass the sum. Takes digits only, without spaces (see {@link tidyNhsNumber}).
 * Source: NHS Data Dictionary, NHS NUMBER; vectors in the spec.
 */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const sum = numbers.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = 11 - (sum % 11);
  return check !== 10 && (check === 11 ? 0 : check) === numbers[9];
}

/** An NHS number as typed, without the spaces and dashes people put into it. */
export function tidyNhsNumber(typed: string): string {
  return typed.replace(/[\s-]/g, '');
}

/** An NHS number as people read it: 999 123 0130. */
export function formatNhsNumber(digits: string): string {
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}
