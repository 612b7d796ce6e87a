import { TypedDigits } from './typed-digits';

const upToTen = (value: number): boolean => value <= 10;

describe('TypedDigits', () => {
  it('joins 1 and 0 within 600 ms, the edge included', () => {
    const digits = new TypedDigits();
    expect(digits.read(1, 1000, upToTen)).toBe(1);
    expect(digits.read(0, 1600, upToTen)).toBe(10);
  });

  it('starts again after 600 ms', () => {
    const digits = new TypedDigits();
    digits.read(1, 1000, upToTen);
    expect(digits.read(0, 1601, upToTen)).toBe(0);
  });

  it('takes the second digit alone where the scale has no such number', () => {
    const digits = new TypedDigits();
    digits.read(1, 1000, upToTen);
    expect(digits.read(2, 1100, upToTen)).toBe(2);
  });

  it('answers null for a digit the scale does not have', () => {
    expect(new TypedDigits().read(7, 1000, (value) => value <= 4)).toBeNull();
  });
});
