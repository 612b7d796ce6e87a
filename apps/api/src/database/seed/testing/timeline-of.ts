import type { Timeline } from '@cairn/insight-domain';
import { addDays, epochDay } from '@cairn/shared-util';
import { AmountPrecision, ATTENDANCE, SESSION_TYPES, UNITS, UseContext, UseState } from '@cairn/tracking-domain';
import { SUBSTANCES, Source } from '@cairn/patients-domain';
import type { ClinicTables } from '../rows';

const place = (codes: readonly { key: string }[], key: string): number => codes.findIndex((code) => code.key === key);
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** What the timeline read would answer for a person of the demo, over the whole record up to the day before the anchor. */
export function timelineOf(tables: ClinicTables, patientId: string, anchorDay: string): Timeline {
  const own = <T extends { patient_id: string; standing: boolean }>(rows: readonly T[]): T[] =>
    rows.filter(({ patient_id, standing }) => patient_id === patientId && standing);
  const cravings = own(tables.craving).sort((a, b) => (a.occurred_at < b.occurred_at ? -1 : 1));
  const useDays = own(tables.use_day).sort((a, b) => (a.day < b.day ? -1 : 1));
  const sessions = own(tables.therapy_session).sort((a, b) => (a.starts_at < b.starts_at ? -1 : 1));
  const episode = own(tables.episode_details).at(-1);
  const phases = own(tables.phase).filter(({ episode_id }) => episode_id === episode?.episode_id);
  const days = [...cravings.map((row) => row.local_day), ...useDays.map((row) => row.day)].sort();
  return {
    patientId,
    today: anchorDay,
    timeZone: tables.clinic[0]!.time_zone,
    from: days[0] ?? anchorDay,
    to: addDays(anchorDay, -1),
    episode:
      episode === undefined
        ? null
        : {
            id: episode.episode_id,
            primarySubstance: episode.primary_substance,
            otherSubstances: [...episode.other_substances],
            referredOn: episode.referred_on,
            admittedOn: episode.admitted_on,
            dischargedOn: episode.discharged_on,
            phases: phases.map((phase) => ({
              kind: phase.kind,
              startsOn: phase.starts_on,
              endsOn: phase.ends_on,
              plannedStart: phase.planned_start,
              plannedEnd: phase.planned_end,
              plannedMinutesPerWeek: phase.planned_minutes_per_week,
            })),
          },
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    cravings: {
      t: cravings.map((row) => seconds(row.occurred_at)),
      day: cravings.map((row) => epochDay(row.local_day)),
      substance: cravings.map((row) => place(SUBSTANCES.codes, row.substance)),
      intensity: cravings.map((row) => row.intensity),
      source: cravings.map((row) => Source.options.indexOf(row.source)),
      late: cravings.map((row) => Number(seconds(row.recorded_at) - seconds(row.occurred_at) > 86_400)),
    },
    useDays: {
      day: useDays.map((row) => epochDay(row.day)),
      substance: useDays.map((row) => place(SUBSTANCES.codes, row.substance)),
      substanceText: useDays.map((row) => row.substance_text),
      state: useDays.map((row) => UseState.options.indexOf(row.state)),
      amount: useDays.map((row) => row.amount),
      amountLow: useDays.map((row) => row.amount_low),
      amountHigh: useDays.map((row) => row.amount_high),
      unit: useDays.map((row) => (row.unit === null ? null : place(UNITS.codes, row.unit))),
      precision: useDays.map((row) => (row.precision === null ? null : AmountPrecision.options.indexOf(row.precision))),
      source: useDays.map((row) => Source.options.indexOf(row.source)),
      context: useDays.map((row) => UseContext.options.indexOf(row.context)),
      late: useDays.map((row) => Number(row.recorded_at.slice(0, 10) > addDays(row.day, 1))),
    },
    sessions: {
      t: sessions.map((row) => seconds(row.starts_at)),
      day: sessions.map((row) => epochDay(row.local_day)),
      type: sessions.map((row) => place(SESSION_TYPES.codes, row.session_type)),
      attendance: sessions.map((row) => place(ATTENDANCE.codes, row.attendance)),
      minutes: sessions.map((row) => row.minutes),
    },
    events: own(tables.event_mark).map((row) => ({
      startsOn: row.starts_on,
      endsOn: row.ends_on,
      kind: row.kind,
      label: row.label,
    })),
  };
}
