import * as z from 'zod';
import {
  dayText,
  fact,
  futureDay,
  labelOrNull,
  Note,
  recordContract,
  tooFarAhead,
  yesOrNo,
  type Fact,
  type Kept,
  type RecordClock,
  type RecordInput,
} from '@cairn/patients-domain';
import { calendarDay, midSentence, textLine, type FieldProblem } from '@cairn/shared-util';
import { refuse } from '../fields/refuse';
import {
  outcomesOf,
  REFERRAL_ANSWERS,
  REFERRAL_DIRECTIONS,
  REFERRAL_OUTCOMES,
  REFERRAL_SERVICES,
  REFERRAL_URGENCIES,
  ReferralAnswer,
  ReferralDirection,
  ReferralOutcome,
  ReferralService,
  ReferralUrgency,
} from './referral-codes';

const fields = {
  direction: ReferralDirection,
  referredOn: z.iso.date('Enter the day on which the referral was made.'),
  service: ReferralService.describe('Who referred to us, or to whom we refer'),
  serviceText: textLine('The name of the service', 120).describe('Which one, in words; empty = not said'),
  reason: textLine('The reason', 500),
  urgency: ReferralUrgency,
  safeguarding: ReferralAnswer.nullable().describe('A safeguarding concern known at referral; null = not asked'),
  pregnancy: ReferralAnswer.nullable().describe('Pregnancy known at referral; null = not asked'),
  mayContact: z.boolean().nullable().describe('The person agrees to be contacted; null = not asked'),
  dueBy: calendarDay('Enter the day by which an appointment is due.')
    .nullable()
    .describe('Day by which the other service should have seen the person; null = none set'),
  appointmentOn: calendarDay('Enter the day of the appointment.').nullable().describe('null = no appointment yet'),
  outcome: ReferralOutcome,
  outcomeOn: calendarDay('Enter the day of the outcome.').nullable().describe('null while the referral is open'),
  note: Note,
};
type ReferralFields = z.infer<z.ZodObject<typeof fields>>;

/** Days run forwards; an outcome has its day; what only a referral from us can have is not said of one to us. */
function checkReferral({ value, issues }: z.core.ParsePayload<ReferralFields>): void {
  const { direction, referredOn, dueBy, appointmentOn, outcome, outcomeOn } = value;
  const after = (field: string, day: string | null, what: string): void => {
    if (day !== null && day < referredOn) refuse(issues, field, `${what} is before the referral.`, value);
  };
  after('dueBy', dueBy, 'The day by which an appointment is due');
  after('appointmentOn', appointmentOn, 'The appointment');
  after('outcomeOn', outcomeOn, 'The outcome');
  if (direction === 'incoming' && dueBy !== null) {
    refuse(issues, 'dueBy', 'Only a referral from us has a day by which another service is due. Clear it.', value);
  }
  if (!outcomesOf(direction).codes.some(({ key }) => key === outcome)) {
    refuse(issues, 'outcome', 'A referral to us cannot end so. Choose another outcome.', value);
  }
  if (outcome === 'open' && outcomeOn !== null) {
    refuse(issues, 'outcomeOn', 'An open referral has no day of outcome. Clear it or choose the outcome.', value);
  }
  if (outcome !== 'open' && outcomeOn === null) {
    refuse(issues, 'outcomeOn', 'Enter the day of the outcome.', value);
  }
}

function problems({ dueBy, appointmentOn, outcomeOn }: ReferralFields, { today }: RecordClock): FieldProblem[] {
  const found: readonly [string, string | null][] = [
    ['dueBy', dueBy === null ? null : tooFarAhead(dueBy, today)],
    ['appointmentOn', appointmentOn === null ? null : tooFarAhead(appointmentOn, today)],
    ['outcomeOn', outcomeOn === null ? null : futureDay(outcomeOn, today)],
  ];
  return found.flatMap(([field, message]) => (message === null ? [] : [{ field, message }]));
}

/** "Urology" or "Urology, Northgate Hospital". */
function serviceWords({ service, serviceText }: Pick<ReferralFields, 'service' | 'serviceText'>): string {
  const label = labelOrNull(REFERRAL_SERVICES, service) ?? '';
  return serviceText === '' ? label : `${label}, ${serviceText}`;
}

function headline(referral: ReferralFields): string {
  const outcome = midSentence(labelOrNull(REFERRAL_OUTCOMES, referral.outcome) ?? '');
  const way = referral.direction === 'incoming' ? 'Referred by' : 'Referred to';
  return `${way}: ${serviceWords(referral)}; ${outcome}`;
}

function facts(referral: Kept<ReferralFields & RecordInput>): readonly Fact[] {
  return [
    fact('direction', 'Direction', labelOrNull(REFERRAL_DIRECTIONS, referral.direction)),
    fact('referredOn', 'Made on', dayText(referral.referredOn)),
    fact('service', 'Service', labelOrNull(REFERRAL_SERVICES, referral.service)),
    fact('serviceText', 'Which one', referral.serviceText),
    fact('reason', 'Reason', referral.reason),
    fact('urgency', 'Urgency', labelOrNull(REFERRAL_URGENCIES, referral.urgency)),
    fact('safeguarding', 'Safeguarding concern', labelOrNull(REFERRAL_ANSWERS, referral.safeguarding)),
    fact('pregnancy', 'Pregnancy', labelOrNull(REFERRAL_ANSWERS, referral.pregnancy)),
    fact('mayContact', 'Agrees to be contacted', yesOrNo(referral.mayContact)),
    fact('dueBy', 'Due by', dayText(referral.dueBy)),
    fact('appointmentOn', 'Appointment', dayText(referral.appointmentOn)),
    fact('outcome', 'Outcome', labelOrNull(REFERRAL_OUTCOMES, referral.outcome)),
    fact('outcomeOn', 'Outcome on', dayText(referral.outcomeOn)),
    fact('note', 'Note', referral.note),
  ];
}

export type ReferralInput = ReferralFields & RecordInput;

/** A referral to us, before or with an episode, or from us to another service. */
export const REFERRAL = recordContract({
  kind: 'referral',
  path: 'referrals',
  words: { one: 'a referral', many: 'referrals', title: 'Referral' },
  fields,
  dated: { field: 'referredOn', as: 'day' },
  check: checkReferral,
  problems,
  headline,
  facts,
});
export type Referral = Kept<ReferralInput>;

/** Whether a referral still waits for its outcome. */
export const isOpenReferral = ({ outcome }: Pick<ReferralFields, 'outcome'>): boolean =>
  outcome === 'open' || outcome === 'accepted';
