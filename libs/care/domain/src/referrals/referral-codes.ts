import * as z from 'zod';
import { keysOf, type CodeList } from '@cairn/shared-util';
import { ownList } from '../fields/own-list';

const DIRECTION_CODES = [
  { key: 'incoming', label: 'To us' },
  { key: 'onward', label: 'From us to another service' },
] as const;
export const REFERRAL_DIRECTIONS = ownList(DIRECTION_CODES);
export const ReferralDirection = z.enum(keysOf(DIRECTION_CODES), 'Choose whether the referral is to us or from us.');

const SERVICE_CODES = [
  { key: 'self', label: 'The person themselves' },
  { key: 'family', label: 'Family or friends' },
  { key: 'gp', label: 'GP' },
  { key: 'urology', label: 'Urology' },
  { key: 'emergency_department', label: 'Emergency department' },
  { key: 'hospital', label: 'Hospital, another department' },
  { key: 'mental_health', label: 'Mental health service' },
  { key: 'pain', label: 'Pain service' },
  { key: 'residential_rehab', label: 'Residential rehab' },
  { key: 'other_treatment', label: 'Another drug and alcohol service' },
  { key: 'mutual_aid', label: 'Mutual aid or peer support' },
  { key: 'housing', label: 'Housing' },
  { key: 'social_care', label: 'Social care' },
  { key: 'criminal_justice', label: 'Criminal justice' },
  { key: 'employment', label: 'Employer or employment support' },
  { key: 'education', label: 'School, college or university' },
  { key: 'other', label: 'Other' },
] as const;
/** Our own list; no national code stands behind it. */
export const REFERRAL_SERVICES = ownList(SERVICE_CODES);
export const ReferralService = z.enum(keysOf(SERVICE_CODES), 'Choose who refers or to whom.');

const URGENCY_CODES = [
  { key: 'same_day', label: 'Same day' },
  { key: 'two_weeks', label: 'Within two weeks' },
  { key: 'routine', label: 'Routine' },
] as const;
export const REFERRAL_URGENCIES = ownList(URGENCY_CODES);
export const ReferralUrgency = z.enum(keysOf(URGENCY_CODES), 'Choose how urgent the referral is.');

const ANSWER_CODES = [
  { key: 'yes', label: 'Yes' },
  { key: 'no', label: 'No' },
  { key: 'possible', label: 'Possibly' },
  { key: 'unknown', label: 'Asked, not known' },
] as const;
/** Of safeguarding concerns and pregnancy; null is that nobody asked. */
export const REFERRAL_ANSWERS = ownList(ANSWER_CODES);
export const ReferralAnswer = z.enum(keysOf(ANSWER_CODES), 'Choose an answer or leave it as not asked.');

const OUTCOME_CODES = [
  { key: 'open', label: 'Open', incoming: true, onward: true },
  { key: 'accepted', label: 'Accepted', incoming: true, onward: true },
  { key: 'redirected', label: 'Redirected to another service', incoming: true, onward: true },
  { key: 'seen', label: 'Seen', incoming: false, onward: true },
  { key: 'missed', label: 'Appointment missed', incoming: false, onward: true },
  { key: 'not_accepted', label: 'Not accepted by the service', incoming: false, onward: true },
  { key: 'declined', label: 'Declined by the person', incoming: true, onward: true },
  { key: 'no_contact', label: 'Could not be reached', incoming: true, onward: true },
] as const;
export const REFERRAL_OUTCOMES = ownList(OUTCOME_CODES);
export const ReferralOutcome = z.enum(keysOf(OUTCOME_CODES), 'Choose how the referral ended or leave it open.');

/** The outcomes that a referral of this direction can have. */
export function outcomesOf(direction: z.infer<typeof ReferralDirection>): CodeList {
  return ownList(OUTCOME_CODES.filter((code) => code[direction]));
}
