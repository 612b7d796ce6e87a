import type { ClinicContact, ReviewFigures } from '@cairn/care-domain';
import { frameAt, type Desk, type Moment } from './frame';

type Frame = NonNullable<ReturnType<typeof frameAt>>;
/** A row of a kind of the care plan: the frame, and what was entered under the names of the columns. */
export type CareRow = Frame & Readonly<Record<string, unknown>>;

/** The tables of the care plan. The clinic's own numbers are those of the clinic, not of a person. */
export interface CareTables {
  readonly referral: CareRow[];
  readonly goal: CareRow[];
  readonly task: CareRow[];
  readonly strength: CareRow[];
  readonly support: CareRow[];
  readonly safety_plan: CareRow[];
  readonly outcome_profile: CareRow[];
  readonly care_review: CareRow[];
  readonly care_review_figures: {
    readonly clinic_id: string;
    readonly review_id: string;
    readonly patient_id: string;
    readonly figures: ReviewFigures;
  }[];
  readonly leaving_plan: CareRow[];
  readonly clinic_contacts: {
    readonly clinic_id: string;
    readonly version: number;
    readonly contacts: readonly ClinicContact[];
    readonly changed_by: string;
    readonly changed_at: string;
  }[];
}

export const noCare = (): CareTables => ({
  referral: [],
  goal: [],
  task: [],
  strength: [],
  support: [],
  safety_plan: [],
  outcome_profile: [],
  care_review: [],
  care_review_figures: [],
  leaving_plan: [],
  clinic_contacts: [],
});

const snake = (name: string): string => name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);

/** A row of what was entered at that moment; null on and after the anchor day. */
export function careRow(desk: Desk, at: Moment, entered: object): CareRow | null {
  const frame = frameAt(desk, at);
  if (frame === null) return null;
  const columns = Object.entries(entered).map(([name, value]) => [snake(name), value]);
  return { ...frame, ...Object.fromEntries(columns) };
}
