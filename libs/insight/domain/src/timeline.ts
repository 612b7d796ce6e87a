import * as z from 'zod';
import { EventKind } from '@cairn/tracking-domain';
import { PhaseKind } from '@cairn/patients-domain';

/** Everything the patient page draws, in one read. Query: `from` and `to`, clinic-local days, both included. */
export const TIMELINE = 'patients/:patientId/timeline';

const column = z.array(z.int());

/**
 * Columns as SQL made them, all of one kind equally long and in order of time. Codes are places in the shipped
 * code lists of tracking (`SUBSTANCES.codes`, `ATTENDANCE.codes`, …), counted from 0. Days are days since 1970-01-01,
 * times are seconds since then. What stands only: nothing replaced or retracted.
 */
export const CravingColumns = z.object({
  t: column,
  day: column,
  substance: column,
  intensity: column,
  /** 0 patient, 1 staff, 2 test, 3 collateral, 4 device. */
  source: column,
  /** 1 where it was recorded more than 24 hours after it was felt. */
  late: column,
});
export type CravingColumns = z.infer<typeof CravingColumns>;

export const UseDayColumns = z.object({
  day: column,
  substance: column,
  /** Names the substance where the key is not enough; "" otherwise. */
  substanceText: z.array(z.string()),
  /** 0 yes, 1 no, 2 unknown, 3 not asked. */
  state: column,
  /** As entered; null where no single amount was. Never summed across units. */
  amount: z.array(z.number().nullable()),
  /** The two ends of an amount told as a range; null where none was. */
  amountLow: z.array(z.number().nullable()),
  amountHigh: z.array(z.number().nullable()),
  unit: z.array(z.int().nullable()),
  /** 0 exact, 1 estimate, 2 range. */
  precision: z.array(z.int().nullable()),
  source: column,
  /** 0 non-prescribed, 1 prescribed and supervised, 2 prescribed and unsupervised, 3 unknown. */
  context: column,
  /** 1 where it was recorded more than one local day after the day it is about. */
  late: column,
});
export type UseDayColumns = z.infer<typeof UseDayColumns>;

export const SessionColumns = z.object({
  t: column,
  day: column,
  type: column,
  /** Place in `ATTENDANCE.codes`. */
  attendance: column,
  minutes: z.array(z.int().nullable()),
});
export type SessionColumns = z.infer<typeof SessionColumns>;

export const TimelinePhase = z.object({
  kind: PhaseKind,
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  plannedStart: z.iso.date().nullable(),
  plannedEnd: z.iso.date().nullable(),
  plannedMinutesPerWeek: z.int().nullable(),
});
export type TimelinePhase = z.infer<typeof TimelinePhase>;

export const TimelineEvent = z.object({
  startsOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  kind: EventKind,
  label: z.string(),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** `from`…`to` bounds the columns; phases and episode days are whole whatever the range. */
export const Timeline = z.object({
  patientId: z.uuid(),
  /** Clinic-local today; every 28-day figure ends the day before it. */
  today: z.iso.date(),
  timeZone: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** The open episode, else the one discharged last; null when the person never had one. */
  episode: z
    .object({
      id: z.uuid(),
      primarySubstance: z.string(),
      otherSubstances: z.array(z.string()),
      referredOn: z.iso.date(),
      admittedOn: z.iso.date().nullable(),
      dischargedOn: z.iso.date().nullable(),
      phases: z.array(TimelinePhase),
    })
    .nullable(),
  /** First and last day with any entry at all, for the range "all"; null when there is none. */
  firstDay: z.iso.date().nullable(),
  lastDay: z.iso.date().nullable(),
  cravings: CravingColumns,
  useDays: UseDayColumns,
  sessions: SessionColumns,
  events: z.array(TimelineEvent),
});
export type Timeline = z.infer<typeof Timeline>;
