import { absenceWords, ATTENDANCE, SESSION_TYPES, type EventMark } from '@cairn/tracking-domain';
import { PHASES, type Phase } from '@cairn/patients-domain';
import { listCell, type CsvSheet } from './csv-sheet';
import { firstColumns, lastColumns, reasonColumn } from './frame-columns';
import type { ExportedSession, Kept } from './record-rows';

export const sessionsSheet: CsvSheet<Kept<ExportedSession>> = {
  file: 'therapy-sessions.csv',
  about: 'One row a therapy session, held or not',
  columns: [
    ...firstColumns<Kept<ExportedSession>>(),
    { name: 'starts_at', meaning: 'When it began or was to begin, ISO 8601 in UTC', of: (row) => row.startsAt },
    { name: 'local_day', meaning: 'The day, by the clinic’s clock', of: (row) => row.localDay },
    { name: 'session_type', meaning: 'Kind of session', codes: SESSION_TYPES.codes, of: (row) => row.sessionType },
    {
      name: 'attendance',
      meaning: `${ATTENDANCE.source}. 4 and 0 never count against the person`,
      codes: ATTENDANCE.codes,
      of: (row) => row.attendance,
    },
    { name: 'minutes', meaning: 'Contact minutes; empty = not recorded', of: (row) => row.minutes },
    {
      name: 'mode',
      meaning: 'How: in_person, phone, video, home_visit, group_in_person, group_online; empty = not recorded',
      of: (row) => row.mode,
    },
    { name: 'staff', meaning: 'Who led it, by name, parted by semicolons', of: (row) => listCell(row.staffNames) },
    { name: 'goals', meaning: 'Goals worked on, parted by semicolons', of: (row) => listCell(row.goals) },
    {
      name: 'absence_reason',
      meaning: 'Why it was missed or cancelled; empty = not recorded',
      of: (row) => absenceWords(row.absenceCode, row.absenceReason),
    },
    { name: 'note', meaning: 'Note as typed', of: (row) => row.note },
    reasonColumn(),
    ...lastColumns<Kept<ExportedSession>>(),
  ],
};

export const eventsSheet: CsvSheet<Kept<EventMark>> = {
  file: 'event-marks.csv',
  about: 'One row an event that helps to read the charts',
  columns: [
    ...firstColumns<Kept<EventMark>>(),
    { name: 'starts_on', meaning: 'First day, by the clinic’s clock', of: (row) => row.startsOn },
    { name: 'ends_on', meaning: 'Last day, included; empty = a single day', of: (row) => row.endsOn },
    { name: 'kind', meaning: 'Kind of event', of: (row) => row.kind },
    { name: 'label', meaning: 'The event in words, as typed', of: (row) => row.label },
    reasonColumn(),
    ...lastColumns<Kept<EventMark>>(),
  ],
};

type PhaseRow = Kept<Phase> & { readonly recordedByName: string };
const PHASE_CODES = Object.entries(PHASES).map(([key, { label }]) => ({ key, label }));

export const phasesSheet: CsvSheet<PhaseRow> = {
  file: 'phases.csv',
  about: 'One row a phase of an episode of care',
  columns: [
    ...firstColumns<PhaseRow>(),
    { name: 'episode_id', meaning: 'Id of the episode of care', of: (row) => row.episodeId },
    { name: 'kind', meaning: 'Phase', codes: PHASE_CODES, of: (row) => row.kind },
    { name: 'setting', meaning: 'Where it took place', of: (row) => row.setting },
    { name: 'starts_on', meaning: 'First day, by the clinic’s clock', of: (row) => row.startsOn },
    { name: 'ends_on', meaning: 'Last day, included; empty while the phase runs', of: (row) => row.endsOn },
    { name: 'planned_start', meaning: 'First day as planned; empty = not planned', of: (row) => row.plannedStart },
    { name: 'planned_end', meaning: 'Last day as planned; empty = not planned', of: (row) => row.plannedEnd },
    {
      name: 'planned_minutes_per_week',
      meaning: 'Planned contact, minutes a week; empty = not planned',
      of: (row) => row.plannedMinutesPerWeek,
    },
    { name: 'change_reason', meaning: 'Why the phase changed, as typed', of: (row) => row.changeReason },
    ...lastColumns<PhaseRow>(),
  ],
};
