import { formatDay, type FieldProblem } from '@cairn/shared-util';
import type { DischargeInput, EpisodeInput } from './episode';
import type { PhaseInput } from './phase';
import { inTimeOrder, phaseWords } from './phase-order';

/** What an episode's dates are measured against. All days are clinic-local. */
export interface EpisodeFrame {
  /** The earliest day on which the person can have been born. */
  readonly birthDate: string;
  readonly referredOn: string;
  readonly admittedOn: string | null;
  readonly dischargedOn: string | null;
  /** The clinic's date now. */
  readonly today: string;
  readonly phases: readonly DatedPhase[];
}

type DatedPhase = Pick<PhaseInput, 'kind' | 'startsOn' | 'endsOn'>;
type Check = readonly [wrong: boolean, field: string, message: string];

const found = (checks: readonly Check[]): FieldProblem[] =>
  checks.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }));

const after = (day: string | null, limit: string | null): boolean => day !== null && limit !== null && day > limit;

/**
 * What is wrong with the dates of referral and admission. Referral may be on the day of birth, of admission, of the first
 * phase or today, not after. The order of referral and admission is a rule of {@link EpisodeInput} itself.
 */
export function frameProblems(
  { referredOn, admittedOn }: Pick<EpisodeInput, 'referredOn' | 'admittedOn'>,
  frame: Pick<EpisodeFrame, 'birthDate' | 'dischargedOn' | 'today' | 'phases'>,
): FieldProblem[] {
  const first = inTimeOrder(frame.phases)[0];
  return found([
    [after(referredOn, frame.today), 'referredOn', 'The day of referral is in the future.'],
    [after(frame.birthDate, referredOn), 'referredOn', 'The day of referral is before the person was born.'],
    [after(admittedOn, frame.today), 'admittedOn', 'The day of admission is in the future.'],
    [after(admittedOn, frame.dischargedOn), 'admittedOn', 'The day of admission is after the discharge.'],
    [after(referredOn, frame.dischargedOn), 'referredOn', 'The day of referral is after the discharge.'],
    [
      after(referredOn, first?.startsOn ?? null),
      'referredOn',
      `The day of referral is after the first phase (${first ? phaseWords(first) : ''}).`,
    ],
  ]);
}

/**
 * What is wrong with the days of a phase inside its episode. A phase begins on the day of referral at the earliest, has
 * not begun in the future, and ends on the day of discharge at the latest.
 */
export function phaseProblems(
  { startsOn, endsOn }: Pick<PhaseInput, 'startsOn' | 'endsOn'>,
  { referredOn, dischargedOn, today }: Pick<EpisodeFrame, 'referredOn' | 'dischargedOn' | 'today'>,
): FieldProblem[] {
  const discharge = dischargedOn === null ? '' : formatDay(dischargedOn);
  return found([
    [after(startsOn, today), 'startsOn', 'The first day of the phase is in the future. Use the planned first day.'],
    [after(endsOn, today), 'endsOn', 'The last day of the phase is in the future. Use the planned last day.'],
    [after(referredOn, startsOn), 'startsOn', `The phase begins before the referral on ${formatDay(referredOn)}.`],
    [after(startsOn, dischargedOn), 'startsOn', `The phase begins after the discharge on ${discharge}.`],
    [
      dischargedOn !== null && endsOn === null,
      'endsOn',
      `The episode ended on ${discharge}. Enter the last day of the phase.`,
    ],
    [after(endsOn, dischargedOn), 'endsOn', `The phase ends after the discharge on ${discharge}.`],
  ]);
}

/**
 * What is wrong with a day of discharge. It may be the day of admission and the first or last day of the last phase; no
 * phase may have a day after it. A phase that runs ends on it.
 */
export function dischargeProblems(
  { dischargedOn }: Pick<DischargeInput, 'dischargedOn'>,
  { referredOn, admittedOn, today, phases }: Pick<EpisodeFrame, 'referredOn' | 'admittedOn' | 'today' | 'phases'>,
): FieldProblem[] {
  const later = phases.find((phase) => after(phase.endsOn ?? phase.startsOn, dischargedOn));
  const field = 'dischargedOn';
  return found([
    [after(dischargedOn, today), field, 'The day of discharge is in the future.'],
    [after(referredOn, dischargedOn), field, `The discharge is before the referral on ${formatDay(referredOn)}.`],
    [
      after(admittedOn, dischargedOn),
      field,
      `The discharge is before the admission on ${admittedOn === null ? '' : formatDay(admittedOn)}.`,
    ],
    [later !== undefined, field, `A phase has days after the discharge: ${later ? phaseWords(later) : ''}.`],
  ]);
}
