import { stepAmong } from './time-cursor';

const days = [10, 11, 14, 20, 21];

describe('a step of the time cursor', () => {
  it('starts at the latest day with data', () => {
    expect(stepAmong(days, null, 'ArrowLeft', false)).toBe(21);
  });

  it('goes from one day with data to the next and stops at the ends', () => {
    expect(stepAmong(days, 14, 'ArrowLeft', false)).toBe(11);
    expect(stepAmong(days, 14, 'ArrowRight', false)).toBe(20);
    expect(stepAmong(days, 10, 'ArrowLeft', false)).toBe(10);
    expect(stepAmong(days, 21, 'ArrowRight', false)).toBe(21);
  });

  it('starts from a day without data, too', () => {
    expect(stepAmong(days, 17, 'ArrowLeft', false)).toBe(14);
    expect(stepAmong(days, 17, 'ArrowRight', false)).toBe(20);
  });

  it('goes a week with Shift', () => {
    expect(stepAmong(days, 21, 'ArrowLeft', true)).toBe(14);
    expect(stepAmong(days, 10, 'ArrowRight', true)).toBe(20);
  });

  it('goes to the ends with Home and End, and nowhere without data', () => {
    expect([stepAmong(days, 14, 'Home', false), stepAmong(days, 14, 'End', false)]).toEqual([10, 21]);
    expect(stepAmong([], 14, 'ArrowLeft', false)).toBeNull();
    expect(stepAmong(days, 14, 'a', false)).toBeNull();
  });
});
