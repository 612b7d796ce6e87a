import { addDays } from '@cairn/shared-util';
import { type ClinicClock, iso } from './clinic-clock';
import type { Random } from './random';
import { seededId } from './seeded-id';

/** Members of a clinic's staff that a record can name, by membership id. */
export interface Team {
  readonly keyWorker: string;
  readonly doctor: string;
  readonly colleagues: readonly string[];
}

/** Where, about whom and until when records are written. */
export interface Desk {
  readonly clinicId: string;
  readonly patientId: string;
  readonly episodeId: string;
  readonly clock: ClinicClock;
  readonly team: Team;
  readonly anchorDay: string;
  readonly random: Random;
}

/** A time of a clinic's day. */
export interface Moment {
  readonly day: string;
  readonly minute: number;
}

const OPENS = 8 * 60;
const CLOSES = 20 * 60;

/** When staff write something down that reaches them so many minutes after it happened: during opening hours. */
export function written({ day, minute }: Moment, delay: number, random: Random): Moment {
  const then = minute + delay;
  if (then < OPENS) return { day, minute: OPENS + random.int(5, 50) };
  if (then >= CLOSES) return { day: addDays(day, 1), minute: OPENS + random.int(5, 75) };
  return { day, minute: then };
}

/** The columns every log record carries. Null when it would be written on or after the anchor day. */
export function frameAt(desk: Desk, at: Moment, by = desk.team.keyWorker) {
  if (at.day >= desk.anchorDay) return null;
  const recordedMs = desk.clock.at(at.day, at.minute) + desk.random.int(0, 59_999);
  return {
    clinic_id: desk.clinicId,
    id: seededId(recordedMs, desk.random),
    patient_id: desk.patientId,
    episode_id: desk.episodeId,
    replaces: null,
    correction_reason: null,
    recorded_by: by,
    recorded_at: iso(recordedMs),
    standing: true,
  };
}

/** Mostly the key worker, else a colleague on the same shift. */
export function whoever({ team, random }: Desk): string {
  return random.chance(0.7) ? team.keyWorker : random.pick(team.colleagues);
}
