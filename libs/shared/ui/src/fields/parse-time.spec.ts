import { parseTime } from './parse-time';

describe('parseTime', () => {
  it.each([
    ['9', '09:00'],
    ['942', '09:42'],
    ['9.42', '09:42'],
    ['9:42', '09:42'],
    ['21 05', '21:05'],
    ['0', '00:00'],
    ['0000', '00:00'],
    ['23:59', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['9:4', null],
    ['noon', null],
    ['', null],
  ])('reads "%s" as %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });
});
