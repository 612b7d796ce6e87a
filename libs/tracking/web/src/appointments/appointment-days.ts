import { addDays } from '@cairn/shared-util';
import { type Appointment, isAbsence } from '@cairn/tracking-domain';

/** How far back what was not recorded is still asked for, and how far ahead bookings are shown, days. */
export const DAYS_BACK = 14;
export const DAYS_AHEAD = 14;

export function spanAround(today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD) };
}

export interface AppointmentDay {
  readonly day: string;
  readonly appointments: readonly Appointment[];
}

export interface AppointmentDays {
  /** Before today: nobody has said what became of them, or why they were missed. */
  readonly unrecorded: readonly Appointment[];
  readonly today: readonly Appointment[];
  readonly ahead: readonly AppointmentDay[];
}

/** Whether it was missed or cancelled by the person and nobody has said why; "not known" says it. */
export function asksWhy({ attendance, absenceCode, absenceReason }: Appointment): boolean {
  return isAbsence(attendance) && absenceCode === null && absenceReason === '';
}

/** Appointments as they are worked through: what was left open, today, and the days to come. */
export function arrange(appointments: readonly Appointment[], today: string): AppointmentDays {
  const days = [...new Set(appointments.map(({ localDay }) => localDay))].filter((day) => day > today).sort();
  return {
    unrecorded: appointments.filter((one) => one.localDay < today && (one.attendance === '0' || asksWhy(one))),
    today: appointments.filter(({ localDay }) => localDay === today),
    ahead: days.map((day) => ({ day, appointments: appointments.filter(({ localDay }) => localDay === day) })),
  };
}
