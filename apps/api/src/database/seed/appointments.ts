import { addDays, isoWeekday } from '@cairn/shared-util';
import { iso } from './clinic-clock';
import type { Programme } from './groups';
import type { EpisodeDetailsRow, TherapySessionRow } from './rows';
import { seededId } from './seeded-id';

/** Days from the anchor on which somebody is next seen, by turns; the first ones were never recorded. */
const AHEAD = [-3, 0, 1, 0, 2, 0, 4, 0, 3, 7, 0, 8, 1, 9] as const;
const HOURS = [9 * 60, 10 * 60, 11 * 60 + 30, 13 * 60, 14 * 60 + 30, 16 * 60] as const;

/** The nearest weekday: back from a weekend for what is past, on for what comes. */
function weekday(day: string, step: number): string {
  return isoWeekday(day) > 5 ? weekday(addDays(day, step), step) : day;
}

function bookingOf(
  episode: EpisodeDetailsRow,
  place: number,
  { clock, anchorDay, random }: Programme,
): TherapySessionRow {
  const ahead = AHEAD[place % AHEAD.length] ?? 1;
  const local_day = ahead === 0 ? anchorDay : weekday(addDays(anchorDay, ahead), Math.sign(ahead));
  const bookedMs = clock.at(addDays(anchorDay, -7), 9 * 60 + random.int(0, 500));
  return {
    ...{ clinic_id: episode.clinic_id, id: seededId(bookedMs, random), patient_id: episode.patient_id },
    ...{ episode_id: episode.episode_id, starts_at: iso(clock.at(local_day, HOURS[place % HOURS.length] ?? HOURS[0])) },
    ...{ local_day, session_type: 'key_work', attendance: '0', minutes: null, planned_minutes: 50, mode: 'in_person' },
    ...{ goals: [], absence_code: null, absence_reason: '', note: '', group_session_id: null, replaces: null },
    ...{
      correction_reason: null,
      recorded_by: episode.key_worker_id ?? '',
      recorded_at: iso(bookedMs),
      standing: true,
    },
  };
}

/** The next key work of everybody in treatment, today and in the days to come, and some that nobody recorded. */
export function addAppointments(programme: Programme): void {
  const { tables, anchorDay } = programme;
  const open = tables.episode_details.filter(
    ({ standing, admitted_on, discharged_on, key_worker_id, recorded_at }) =>
      standing && admitted_on !== null && discharged_on === null && key_worker_id !== null && recorded_at < anchorDay,
  );
  for (const episodes of Map.groupBy(open, ({ key_worker_id }) => key_worker_id).values()) {
    for (const [place, episode] of episodes.entries()) {
      const row = bookingOf(episode, place, programme);
      tables.therapy_session.push(row);
      const { clinic_id, id: therapy_session_id } = row;
      tables.therapy_session_staff.push({ clinic_id, therapy_session_id, member_id: row.recorded_by });
    }
  }
}
