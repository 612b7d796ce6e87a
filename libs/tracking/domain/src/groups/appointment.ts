import * as z from 'zod';
import { TherapySession } from '../therapy-sessions/therapy-session';
import { endOf } from './occurrences';

export const APPOINTMENTS = 'appointments';

/** A session of one person alone, booked or past, with whom it is. */
export const Appointment = z.object({ ...TherapySession.shape, name: z.string() });
export type Appointment = z.infer<typeof Appointment>;

export const Appointments = z.object({ today: z.iso.date(), appointments: z.array(Appointment) });
export type Appointments = z.infer<typeof Appointments>;

/** How long a session of unknown length is taken to be where bookings are compared, minutes. */
export const UNKNOWN_LENGTH_MINUTES = 60;

type Booked = Pick<TherapySession, 'startsAt' | 'plannedMinutes' | 'minutes'>;

const spanOf = ({ startsAt, plannedMinutes, minutes }: Booked): [number, number] => [
  Date.parse(startsAt),
  Date.parse(endOf(startsAt, minutes ?? plannedMinutes ?? UNKNOWN_LENGTH_MINUTES)),
];

/**
 * Whether two sessions lie over one another. One that begins when the other ends does not; one of unknown length is
 * taken as {@link UNKNOWN_LENGTH_MINUTES} minutes.
 */
export function overlap(one: Booked, other: Booked): boolean {
  const [[from, to], [begins, ends]] = [spanOf(one), spanOf(other)];
  return from < ends && begins < to;
}

type Taken = Booked & Pick<Appointment, 'id' | 'patientId' | 'staffIds' | 'attendance'>;

/** Whether a session keeps its time: neither side has cancelled it. */
const holds = ({ attendance }: Pick<Appointment, 'attendance'>): boolean => attendance !== '2' && attendance !== '4';

/** Those of the other bookings that the same person or the same colleague would be in at the same time. */
export function clashesOf<T extends Taken>(wanted: Omit<Taken, 'attendance'>, others: readonly T[]): T[] {
  return others.filter(
    (other) =>
      other.id !== wanted.id &&
      holds(other) &&
      overlap(wanted, other) &&
      (other.patientId === wanted.patientId || other.staffIds.some((id) => wanted.staffIds.includes(id))),
  );
}
