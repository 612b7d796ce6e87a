import type { Role } from '@cairn/identity-domain';
import type { DischargeReason, EpisodeInput, PatientInput, PhaseInput } from '@cairn/patients-domain';
import type { CravingInput, EventMarkInput, TherapySessionInput, UseDayInput } from '@cairn/tracking-domain';
import type { Source } from '@cairn/patients-domain';

/*
 * Rows as the tables take them: columns in snake case, instants as ISO 8601 in UTC, days as YYYY-MM-DD.
 */

interface OfClinic {
  readonly clinic_id: string;
  readonly id: string;
}

interface Recorded extends OfClinic {
  readonly patient_id: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
  standing: boolean;
}

interface LogFrame extends Recorded {
  readonly episode_id: string | null;
  readonly replaces: string | null;
  readonly correction_reason: string | null;
}

export interface ClinicRow {
  readonly clinic_id: string;
  readonly name: string;
  readonly time_zone: string;
  readonly created_at: string;
}

export interface MembershipRow extends OfClinic {
  readonly account_id: string;
  readonly email: string;
  readonly display_name: string;
  readonly role: Role;
  readonly joined_at: string;
  last_sign_in_at: string | null;
}

export interface PatientRow extends OfClinic {
  readonly registered_by: string;
  readonly registered_at: string;
}

export interface PatientDetailsRow extends Recorded {
  readonly version: number;
  readonly given_name: string;
  readonly family_name: string;
  readonly given_key: string;
  readonly family_key: string;
  readonly preferred_key: string;
  readonly preferred_name: string;
  readonly pronouns: string;
  readonly birth_date: string;
  readonly birth_precision: PatientInput['birthPrecision'];
  readonly recorded_sex: PatientInput['recordedSex'];
  readonly gender_identity: string;
  readonly local_number: string;
  readonly local_key: string;
  readonly nhs_number: string | null;
  readonly phone: string;
  readonly safe_to_leave_message: boolean;
  readonly language: string;
  readonly interpreter_needed: boolean;
  readonly reason: string | null;
}

export interface EpisodeRow extends OfClinic {
  readonly patient_id: string;
  readonly opened_by: string;
  readonly opened_at: string;
}

export interface EpisodeDetailsRow extends Recorded {
  readonly episode_id: string;
  readonly version: number;
  readonly referred_on: string;
  readonly referral_source: EpisodeInput['referralSource'];
  readonly referral_reason: string;
  readonly admitted_on: string | null;
  readonly key_worker_id: string | null;
  readonly primary_substance: string;
  readonly other_substances: readonly string[];
  readonly discharged_on: string | null;
  readonly discharge_reason: DischargeReason | null;
  readonly discharge_destination: string | null;
}

export interface PhaseRow extends Recorded {
  readonly episode_id: string;
  readonly kind: PhaseInput['kind'];
  readonly setting: PhaseInput['setting'];
  readonly planned_start: string | null;
  readonly planned_end: string | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly planned_minutes_per_week: number | null;
  readonly change_reason: string;
  readonly replaces: string | null;
}

export interface CareTeamMemberRow extends Recorded {
  readonly episode_id: string;
  readonly member_id: string;
}

export interface CravingRow extends LogFrame {
  readonly occurred_at: string;
  readonly local_day: string;
  readonly substance: CravingInput['substance'];
  readonly intensity: number;
  readonly worst24h: number | null;
  readonly duration_minutes: number | null;
  readonly times_since_last: number | null;
  readonly triggers: CravingInput['triggers'];
  readonly acted_on: CravingInput['actedOn'];
  readonly coping: CravingInput['coping'];
  readonly coping_helped: number | null;
  readonly source: Source;
  readonly note: string;
}

export interface UseDayRow extends LogFrame {
  readonly day: string;
  readonly substance: UseDayInput['substance'];
  readonly substance_text: string;
  readonly state: UseDayInput['state'];
  readonly amount: number | null;
  readonly unit: UseDayInput['unit'];
  readonly precision: UseDayInput['precision'];
  readonly amount_low: number | null;
  readonly amount_high: number | null;
  readonly route: UseDayInput['route'];
  readonly times: number | null;
  readonly setting: UseDayInput['setting'];
  readonly co_use: UseDayInput['coUse'];
  readonly context: UseDayInput['context'];
  readonly for_pain: boolean | null;
  readonly source: Source;
  readonly note: string;
}

export interface TherapySessionRow extends LogFrame {
  readonly starts_at: string;
  readonly local_day: string;
  readonly session_type: TherapySessionInput['sessionType'];
  readonly attendance: TherapySessionInput['attendance'];
  readonly minutes: number | null;
  readonly mode: TherapySessionInput['mode'];
  readonly goals: readonly string[];
  readonly absence_reason: string;
  readonly note: string;
}

export interface TherapySessionStaffRow {
  readonly clinic_id: string;
  readonly therapy_session_id: string;
  readonly member_id: string;
}

export interface EventMarkRow extends LogFrame {
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly kind: EventMarkInput['kind'];
  readonly label: string;
}

export interface RetractionRow extends OfClinic {
  readonly patient_id: string;
  readonly record_kind: 'craving' | 'use_day' | 'therapy_session' | 'event_mark';
  readonly record_id: string;
  readonly reason: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}

/** An audit event before its leaf is made, with the people it was about. */
export interface AuditEventSeed extends OfClinic {
  readonly at: string;
  readonly actor_id: string;
  readonly session: string;
  readonly action: string;
  readonly outcome: 'done';
  readonly request_id: string;
  readonly patient_ids: readonly string[];
}

/** Everything of one clinic, by table. A row comes after every row it points at. */
export interface ClinicTables {
  readonly clinic: readonly ClinicRow[];
  readonly membership: readonly MembershipRow[];
  readonly patient: PatientRow[];
  readonly patient_details: PatientDetailsRow[];
  readonly episode: EpisodeRow[];
  readonly episode_details: EpisodeDetailsRow[];
  readonly phase: PhaseRow[];
  readonly care_team_member: CareTeamMemberRow[];
  readonly craving: CravingRow[];
  readonly use_day: UseDayRow[];
  readonly therapy_session: TherapySessionRow[];
  readonly therapy_session_staff: TherapySessionStaffRow[];
  readonly event_mark: EventMarkRow[];
  readonly retraction: RetractionRow[];
}

/** A demo account as it is loaded. Without a password nobody can sign in with it. */
export interface AccountSeed {
  readonly id: string;
  readonly email: string;
  readonly password: string | null;
  readonly clinicId: string;
  readonly createdAt: string;
}
