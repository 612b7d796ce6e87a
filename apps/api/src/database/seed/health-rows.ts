import type {
  AllergyInput,
  CriteriaCounts,
  DiagnosisInput,
  MedicineInput,
  ObservationInput,
} from '@cairn/tracking-domain';
import type { frameAt } from './frame';

type Frame = NonNullable<ReturnType<typeof frameAt>>;

/** The symptoms stand beside these, a column each. */
export type WithdrawalCheckRow = Frame & {
  readonly day: string;
  readonly suicidal_thoughts: boolean | null;
  readonly note: string;
};

export type ObservationRow = Frame &
  Pick<
    ObservationInput,
    'pulse' | 'systolic' | 'diastolic' | 'temperature' | 'respiration' | 'oxygen' | 'source' | 'note'
  > & {
    readonly taken_at: string;
    readonly local_day: string;
    readonly weight_kg: number | null;
    readonly sleep_hours: number | null;
  };

export type MedicineRow = Frame &
  Pick<
    MedicineInput,
    'event' | 'at' | 'name' | 'dose' | 'route' | 'frequency' | 'prescriber' | 'indication' | 'supervised' | 'note'
  > & {
    readonly local_day: string;
    readonly dose_mg: number | null;
    readonly starts_on: string | null;
    readonly stops_on: string | null;
    readonly given_by: string;
  };

export type AllergyRow = Frame &
  Pick<AllergyInput, 'finding' | 'reactions' | 'severity' | 'source' | 'note'> & {
    readonly noted_on: string;
    readonly to_what: string;
  };

/** The criteria stand beside these, a column each. */
export type DiagnosisRow = Frame &
  Pick<DiagnosisInput, 'remission' | 'language' | 'interpreter' | 'note'> & {
    readonly assessed_on: string;
    readonly window_ends_on: string;
    readonly solely_medical: boolean | null;
    readonly controlled_environment: boolean | null;
    readonly assessed_by: string;
    readonly formal_count: number;
    readonly formal_not_assessed: number;
    readonly research_count: number;
    readonly research_not_assessed: number;
    readonly severity: CriteriaCounts['severity'];
  };

export type SupervisedDoseRow = Frame & {
  readonly given_at: string;
  readonly local_day: string;
  readonly product: 'ketamine' | 'esketamine';
  readonly indication: string;
  readonly dose_mg: number | null;
  readonly dose_mg_per_kg: number | null;
  readonly route: string;
  readonly supervised: boolean | null;
  readonly observation_minutes: number | null;
  readonly systolic_before: number | null;
  readonly diastolic_before: number | null;
  readonly systolic_after: number | null;
  readonly diastolic_after: number | null;
  readonly dissociation: number | null;
  readonly dissociation_scale: string;
  readonly take_home_mg: number | null;
  readonly prescriber: string;
  readonly consented: boolean | null;
  readonly bladder_checked: boolean | null;
  readonly note: string;
};

/** The tables of a person's health. */
export interface HealthTables {
  readonly allergy: AllergyRow[];
  readonly withdrawal_check: WithdrawalCheckRow[];
  readonly observation: ObservationRow[];
  readonly medicine: MedicineRow[];
  readonly supervised_dose: SupervisedDoseRow[];
  readonly diagnosis: DiagnosisRow[];
}

/** No rows yet. */
export const noHealth = (): HealthTables => ({
  allergy: [],
  withdrawal_check: [],
  observation: [],
  medicine: [],
  supervised_dose: [],
  diagnosis: [],
});
