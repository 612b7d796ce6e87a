import type { PhaseKind } from '@cairn/patients-domain';
import type { InstrumentKey } from '../instruments/instruments';

/** An instrument in the plan of a phase. */
export interface PlannedMeasure {
  readonly instrument: InstrumentKey;
  /** Days from one result to the next; null = once in the phase. */
  readonly everyDays: number | null;
  /** Days from the first day of the phase to the first one due; 0 is that day. */
  readonly firstAfter: number;
}

const planned = (instrument: InstrumentKey, everyDays: number | null, firstAfter: number): PlannedMeasure => ({
  instrument,
  everyDays,
  firstAfter,
});

/** Said wherever the plan is shown. */
export const PLAN_RULE =
  'Cairn’s own plan, no outside authority: due on the later of the last result plus the interval and the first day due in the phase.';

/** What is asked in each phase and how often. Ours; each person's plan can differ with a reason. */
export const PLAN: Readonly<Record<PhaseKind, readonly PlannedMeasure[]>> = {
  assessment: [
    planned('phq_9', null, 0),
    planned('gad_7', null, 0),
    planned('sds', null, 0),
    planned('audit_c', null, 0),
    planned('peg', null, 0),
  ],
  withdrawal_management: [planned('phq_9', 7, 1), planned('gad_7', 7, 1), planned('peg', 7, 1)],
  residential_rehab: [
    planned('phq_9', 14, 7),
    planned('gad_7', 14, 7),
    planned('peg', 28, 14),
    planned('sds', 28, 14),
    planned('audit_c', 84, 14),
  ],
  structured_community: [
    planned('phq_9', 14, 7),
    planned('gad_7', 14, 7),
    planned('peg', 28, 14),
    planned('sds', 28, 14),
    planned('audit_c', 84, 14),
  ],
  aftercare: [
    planned('phq_9', 28, 14),
    planned('gad_7', 28, 14),
    planned('peg', 84, 28),
    planned('sds', 84, 28),
    planned('audit_c', 84, 28),
  ],
};
