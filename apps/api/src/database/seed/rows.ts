import type { Role } from '@cairn/identity-domain';
import type { DischargeReason, EpisodeInput, PatientInput, PhaseInput } from '@cairn/patients-domain';
import type {
  CancellationCode,
  CheckInLinkInput,
  CravingInput,
  EventMarkInput,
  GroupSessionInput,
  TherapySessionInput,
  ToldDay,
  UseDayInput,
  UseSince,
} from '@cairn/tracking-domain';
import type { Source } from '@cairn/patients-domain';
import type { BodyTables } from './body';
import type { CareTables } from './care-rows';
import type { FlagTables } from './flags';
import type { HealthTables } from './health-rows';
import type { MeasureTables } from './measures';

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
  check_in_id?: string | null;
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
  check_in_id?: string | null;
}

export interface TherapySessionRow extends LogFrame {
  readonly starts_at: string;
  readonly local_day: string;
  readonly session_type: TherapySessionInput['sessionType'];
  readonly attendance: TherapySessionInput['attendance'];
  readonly minutes: number | null;
  readonly mode: TherapySessionInput['mode'];
  readonly goals: readonly string[];
  readonly planned_minutes: number | null;
  readonly absence_code: TherapySessionInput['absenceCode'];
  readonly absence_reason: string;
  readonly note: string;
  group_session_id: string | null;
}

export interface TherapySessionStaffRow {
  readonly clinic_id: string;
  readonly therapy_session_id: string;
  readonly member_id: string;
}

export interface ProgrammeGroupRow extends OfClinic {
  readonly created_by: string;
  readonly created_at: string;
}

export interface ProgrammeGroupVersionRow extends OfClinic {
  readonly group_id: string;
  readonly version: number;
  readonly name: string;
  readonly session_type: TherapySessionInput['sessionType'];
  readonly weekdays: readonly number[];
  readonly starts_at: string;
  readonly minutes: number;
  readonly place: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly capacity: number | null;
  readonly reason: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly standing: boolean;
}

export interface ProgrammeGroupLeaderRow {
  readonly clinic_id: string;
  readonly version_id: string;
  readonly member_id: string;
}

export interface GroupMemberRow extends Recorded {
  readonly group_id: string;
  readonly joined_on: string;
  readonly left_on: string | null;
  readonly comfort_breaks: boolean;
  readonly replaces: string | null;
}

export interface GroupCancellationRow extends OfClinic {
  readonly group_id: string;
  readonly day: string;
  readonly code: CancellationCode;
  readonly note: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly standing: boolean;
}

export interface GroupSessionRow extends OfClinic {
  readonly group_id: string;
  readonly name: string;
  readonly session_type: TherapySessionInput['sessionType'];
  readonly starts_at: string;
  readonly local_day: string;
  readonly minutes: number;
  readonly mode: GroupSessionInput['mode'];
  readonly place: string;
  readonly signed_by: string;
  readonly signed_at: string;
}

export interface GroupSessionLeaderRow {
  readonly clinic_id: string;
  readonly group_session_id: string;
  readonly member_id: string;
}

export interface GroupSessionNoteRow extends OfClinic {
  readonly group_session_id: string;
  readonly version: number;
  readonly note: string;
  readonly methods: string;
  readonly break_note: string;
  readonly correction_reason: string | null;
  readonly recorded_by: string;
  readonly recorded_at: string;
  readonly standing: boolean;
}

export interface GroupSessionLineRow {
  readonly clinic_id: string;
  readonly group_session_id: string;
  readonly patient_id: string;
  readonly therapy_session_id: string;
  readonly left_early: boolean;
  readonly use_since: UseSince | null;
  readonly craving_before_id: string | null;
  readonly craving_after_id: string | null;
}

export interface CheckInLinkRow extends OfClinic {
  readonly patient_id: string;
  readonly episode_id: string | null;
  readonly token_hash: string;
  readonly substances: CheckInLinkInput['substances'];
  readonly days: number;
  readonly made_by: string;
  readonly made_at: string;
  readonly expires_at: string;
  readonly used_at: string | null;
  readonly revoked_at: string | null;
  readonly revoked_by: string | null;
}

export interface CheckInRow extends LogFrame {
  readonly link_id: string;
  readonly answered_at: string;
  readonly local_day: string;
  readonly craving: number | null;
  readonly worst: number | null;
  readonly mood: number | null;
  readonly words: string;
}

export interface CheckInDayRow {
  readonly clinic_id: string;
  readonly check_in_id: string;
  readonly day: string;
  readonly substance: ToldDay['substance'];
  readonly state: ToldDay['state'];
  readonly amount: number | null;
  readonly unit: ToldDay['unit'];
  readonly use_day_id: string | null;
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
  /** Null where a person asked with a link of their own. */
  readonly actor_id: string | null;
  readonly session: string;
  readonly action: string;
  readonly outcome: 'done';
  readonly request_id: string;
  readonly patient_ids: readonly string[];
}

/** Everything of one clinic, by table. A row comes after every row it points at. */
export interface ClinicTables extends MeasureTables, HealthTables, BodyTables, CareTables, FlagTables {
  readonly clinic: readonly ClinicRow[];
  readonly membership: readonly MembershipRow[];
  readonly patient: PatientRow[];
  readonly patient_details: PatientDetailsRow[];
  readonly episode: EpisodeRow[];
  readonly episode_details: EpisodeDetailsRow[];
  readonly phase: PhaseRow[];
  readonly care_team_member: CareTeamMemberRow[];
  readonly programme_group: ProgrammeGroupRow[];
  readonly programme_group_version: ProgrammeGroupVersionRow[];
  readonly programme_group_leader: ProgrammeGroupLeaderRow[];
  readonly programme_group_member: GroupMemberRow[];
  readonly group_cancellation: GroupCancellationRow[];
  readonly group_session: GroupSessionRow[];
  readonly group_session_leader: GroupSessionLeaderRow[];
  readonly group_session_note: GroupSessionNoteRow[];
  readonly check_in_link: CheckInLinkRow[];
  readonly check_in: CheckInRow[];
  readonly craving: CravingRow[];
  readonly use_day: UseDayRow[];
  readonly check_in_day: CheckInDayRow[];
  readonly therapy_session: TherapySessionRow[];
  readonly therapy_session_staff: TherapySessionStaffRow[];
  readonly group_session_line: GroupSessionLineRow[];
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
