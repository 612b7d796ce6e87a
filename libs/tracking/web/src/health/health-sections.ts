import type { Type } from '@angular/core';
import type { RecordKind } from '@cairn/patients-domain';
import { NEVER_USE, NOT_A_PRESCRIPTION, WITHDRAWAL_LIST_IS_OURS } from '@cairn/tracking-domain';

/** One section of the page: what it is about, which kinds of entry it shows, and what it says without any. */
export interface HealthSectionParts {
  readonly heading: string;
  /** Kinds that it shows, each with a button to add one. */
  readonly kinds: readonly RecordKind[];
  /** What is not known without an entry: never "none". */
  readonly empty: string;
  /** Said under the heading: where the list is from, what is not claimed. */
  readonly words?: string;
  /** What stands above the list: a component with the inputs `entries` (the newest first) and `frame`. */
  readonly drawing?: () => Promise<Type<unknown>>;
  /** How many entries are listed before "Show all"; the latest three where nothing is said. */
  readonly listed?: number;
}

/** Everything of the page, in its order. Allergies stand first. A kind whose form is not there yet is left out. */
export const HEALTH_SECTIONS: readonly HealthSectionParts[] = [
  {
    heading: 'Allergies',
    kinds: ['allergy'],
    empty: 'Nobody has asked about allergies yet. That is not the same as none.',
    listed: 20,
    drawing: () => import('./allergy-drawing').then((m) => m.AllergyDrawing),
  },
  {
    heading: 'Withdrawal',
    kinds: ['withdrawal_check'],
    empty: 'No day of withdrawal was checked.',
    words: WITHDRAWAL_LIST_IS_OURS,
    drawing: () => import('./withdrawal-drawing').then((m) => m.WithdrawalDrawing),
  },
  {
    heading: 'Observations',
    kinds: ['observation'],
    empty: 'Nothing was measured yet.',
    words: 'Figures as they were measured. No early-warning score is made of them.',
    drawing: () => import('./observation-drawing').then((m) => m.ObservationDrawing),
  },
  {
    heading: 'Medicines',
    kinds: ['medicine'],
    empty: 'No medicine was noted. Whether any is taken is not known.',
    words: NOT_A_PRESCRIPTION,
    drawing: () => import('./medicine-drawing').then((m) => m.MedicineDrawing),
  },
  {
    heading: 'Supervised ketamine or esketamine',
    kinds: ['supervised_dose'],
    empty: 'No supervised dose was noted.',
    words: NEVER_USE,
  },
  {
    heading: 'Drug tests',
    kinds: ['drug_test'],
    drawing: () => import('../drug-tests/drug-test-table').then((m) => m.DrugTestTable),
    empty: 'No drug test was noted.',
  },
  {
    heading: 'Bladder and body',
    kinds: ['bladder_check', 'body_check'],
    drawing: () => import('../bladder/bladder-trend').then((m) => m.BladderTrendDrawing),
    empty: 'Nobody has asked about bladder and body yet.',
  },
  {
    heading: 'Adverse events',
    kinds: ['adverse_event'],
    empty: 'No adverse event was noted.',
  },
  {
    heading: 'Diagnosis',
    kinds: ['diagnosis'],
    empty: 'No criteria were assessed yet.',
    words: 'Counts are made by Cairn; the diagnosis is the clinician’s.',
  },
];
