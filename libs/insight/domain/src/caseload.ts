import * as z from 'zod';
import { PhaseKind } from '@cairn/patients-domain';

/** One row a person with an open episode. Query: `whose` = mine | clinic. Filtering, sorting and search happen in the page. */
export const CASELOAD = 'caseload';

export const CaseloadRow = z.object({
  patientId: z.uuid(),
  givenName: z.string(),
  familyName: z.string(),
  preferredName: z.string(),
  localNumber: z.string(),
  birthDate: z.iso.date(),
  episodeId: z.uuid(),
  primarySubstance: z.string(),
  admittedOn: z.iso.date().nullable(),
  phase: PhaseKind.nullable(),
  phaseStartsOn: z.iso.date().nullable(),
  keyWorkerName: z.string().nullable(),
  /** Key worker or in the care team. */
  mine: z.boolean(),
  /** Clinic-local day the figures were made on; they cover the 28 days ending the day before it. */
  asOf: z.iso.date(),
  /** Ratings of the main substance in those 28 days and today, oldest first: days since 1970-01-01 and 0–10. */
  cravingDay: z.array(z.int()),
  cravingIntensity: z.array(z.int()),
  /** 28 letters, oldest first: u used, n none confirmed, k asked and not known, - no entry. Main substance, non-prescribed. */
  use: z.string().length(28),
  /** Sessions in those 28 days: seen (codes 5, 6), and booked for the person (5, 6, 7, 3). */
  attended: z.int(),
  booked: z.int(),
  /** Last clinic-local day, today at the latest, that any entry is about; null when there is none. */
  lastDataDay: z.iso.date().nullable(),
});
export type CaseloadRow = z.infer<typeof CaseloadRow>;

export const Caseload = z.object({ today: z.iso.date(), timeZone: z.string(), rows: z.array(CaseloadRow) });
export type Caseload = z.infer<typeof Caseload>;
