import { clashesOf, overlap } from './appointment';

const at = (time: string, plannedMinutes: number | null = 50) => ({
  startsAt: `2026-03-02T${time}:00Z`,
  plannedMinutes,
  minutes: null,
});
const booking = (id: string, time: string, more: object = {}) => ({
  id,
  patientId: 'tamsin',
  staffIds: ['owen'],
  attendance: '0' as const,
  ...at(time),
  ...more,
});

describe('overlap', () => {
  it.each([
    ['10:00', '10:50', false],
    ['10:00', '10:49', true],
    ['10:50', '10:00', false],
    ['10:00', '10:00', true],
    ['10:00', '09:10', false],
    ['10:00', '09:11', true],
  ])('of 50 minutes at %s and at %s: %s', (one, other, over) => {
    expect(overlap(at(one), at(other))).toBe(over);
  });

  it('takes an hour where no length is said, and what was held as long as it was', () => {
    expect([overlap(at('10:00', null), at('10:59')), overlap(at('10:00', null), at('11:00'))]).toEqual([true, false]);
    expect(overlap({ ...at('10:00'), minutes: 90 }, at('11:20'))).toBe(true);
  });
});

describe('clashesOf', () => {
  const others = [
    booking('same-person', '10:30', { staffIds: ['leah'] }),
    booking('same-colleague', '10:30', { patientId: 'marcus' }),
    booking('neither', '10:30', { patientId: 'priya', staffIds: ['leah'] }),
    booking('later', '12:00'),
    booking('cancelled', '10:30', { attendance: '2' }),
    booking('off', '10:30', { attendance: '4' }),
    booking('self', '10:00'),
  ];

  it('are those of the same person or colleague at the same time that nobody cancelled', () => {
    expect(clashesOf(booking('self', '10:00'), others).map(({ id }) => id)).toEqual(['same-person', 'same-colleague']);
    expect(clashesOf(booking('new', '15:00'), others)).toEqual([]);
  });
});
