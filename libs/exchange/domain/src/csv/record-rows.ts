import type { Craving, EventMark, TherapySession, UseDay } from '@cairn/tracking-domain';
import type { Phase } from '@cairn/patients-domain';

/** How a record stands: it counts, a later entry corrects it, or it was withdrawn. Only what counts is in any chart. */
export type Standing = 'counts' | 'corrected' | 'withdrawn';

/** A record with what became of it. */
export type Kept<R> = Omit<R, 'standing'> & { readonly standing: Standing };

/** Everything logged about a person, oldest first, with what was corrected or withdrawn. */
export interface PatientExport {
  readonly timeZone: string;
  readonly cravings: readonly Kept<Craving>[];
  readonly useDays: readonly Kept<UseDay>[];
  readonly sessions: readonly Kept<TherapySession>[];
  readonly events: readonly Kept<EventMark>[];
  readonly phases: readonly (Kept<Phase> & { readonly recordedByName: string })[];
}

export const STANDING_CODES = [
  { key: 'counts', label: 'Counts in charts and reports' },
  { key: 'corrected', label: 'Corrected by a later entry' },
  { key: 'withdrawn', label: 'Withdrawn' },
] as const;
