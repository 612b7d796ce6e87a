import * as z from 'zod';
import { Patient } from '@cairn/patients-domain';
import { Timeline } from '@cairn/insight-domain';

/** What a progress report is made from. Query: `from` and `to`, clinic-local days, both included. */
export const REPORT = 'patients/:patientId/report';
export const REPORT_PDF = 'patients/:patientId/report.pdf';
/** Everything logged, as a zip of CSV files with a codebook. */
export const EXPORT_CSV = 'patients/:patientId/export.zip';

/** Longest period of one report, in days. */
export const REPORT_DAYS_MAX = 400;

export const ReportSource = z.object({
  clinicName: z.string(),
  preparedBy: z.string(),
  preparedAt: z.iso.datetime({ offset: true }),
  patient: Patient.pick({
    id: true,
    givenName: true,
    familyName: true,
    preferredName: true,
    pronouns: true,
    birthDate: true,
    birthPrecision: true,
    localNumber: true,
    nhsNumber: true,
  }),
  keyWorkerName: z.string().nullable(),
  /** The period reported, both days included. */
  from: z.iso.date(),
  to: z.iso.date(),
  /** The whole record, since a period is compared with earlier days. */
  timeline: Timeline,
});
export type ReportSource = z.infer<typeof ReportSource>;
