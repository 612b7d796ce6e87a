import type { Appointment } from '@cairn/tracking-domain';
import { aKeptSession } from '../testing/records';
import { arrange, spanAround } from './appointment-days';
import { outcome } from './appointment-writing';

const on = (localDay: string, attendance: Appointment['attendance'] = '0'): Appointment => ({
  ...aKeptSession({ localDay, attendance, minutes: null, plannedMinutes: 50 }),
  name: 'Tamsin Orrell',
});

describe('arrange', () => {
  it('tells what was left open, today, and the days to come', () => {
    const days = arrange(
      [on('2026-03-01'), on('2026-03-01', '5'), on('2026-03-02', '3'), on('2026-03-04')],
      '2026-03-02',
    );
    expect(days.unrecorded.map(({ localDay, attendance }) => [localDay, attendance])).toEqual([['2026-03-01', '0']]);
    expect(days.today).toHaveLength(1);
    expect(days.ahead.map(({ day, appointments }) => [day, appointments.length])).toEqual([['2026-03-04', 1]]);
  });

  it('asks on for the reason of what was missed, until one is said, and never of what the service cancelled', () => {
    const told = { ...on('2026-03-01', '3'), absenceCode: 'not_known' as const };
    const typed = { ...on('2026-03-01', '2'), absenceReason: 'At work' };
    const days = arrange([on('2026-03-01', '3'), told, typed, on('2026-03-01', '4')], '2026-03-02');
    expect(days.unrecorded.map(({ attendance, absenceCode }) => [attendance, absenceCode])).toEqual([['3', null]]);
  });

  it('looks two weeks back and two ahead', () => {
    expect(spanAround('2026-03-02')).toEqual({ from: '2026-02-16', to: '2026-03-16' });
  });
});

describe('outcome', () => {
  it('counts the time that was booked for who was seen, and none for who was not', () => {
    const booked = on('2026-03-02');
    expect(outcome(booked, '5').minutes).toBe(50);
    expect(outcome(booked, '6').minutes).toBe(50);
    expect(outcome({ ...booked, plannedMinutes: null }, '5').minutes).toBeNull();
    for (const attendance of ['2', '3', '4', '7'] as const) expect(outcome(booked, attendance).minutes).toBeNull();
  });
});
