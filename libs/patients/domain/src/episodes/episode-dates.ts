import { formatDay, type FieldProblem } from '@cairn/shared-util';
import type { DischargeInput, EpisodeInput } from './episode';
import type { PhaseInput } from './phase';
import { admissionMeets, careMeets, type OtherEpisode, phaseMeets } from './other-episodes';
import { inTimeOrder, phaseWords, runningPhase } from './phase-order';

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
  /** The other episodes of the same person: nobody is in two at once. */
  readonly others: readonly OtherEpisode[];
}

type DatedPhase = Pick<PhaseInput, 'kind' | 'startsOn' | 'endsOn'>;
type Check = readonly [wrong: boolean, field: string, message: string];

const found = (checks: readonly Check[]): FieldProblem[] =>
  checks.filter(([wrong]) => wrong).map(([, field, message]) => ({ field, message }));

/** The first of the sentences, if any was said, at a field. */
const clashes = (field: string, ...sentences: readonly (string | null)[]): FieldProblem[] =>
  sentences
    .filter((message) => message !== null)
    .slice(0, 1)
    .map((message) => ({ field, message }));

const after = (day: string | null, limit: string | null): boolean => day !== null && limit !== null && day > limit;

/**
 * What is wrong with the dates of referral and admission. Referral may be on the day of birth, of admission, of the first
 * phase or today, not after. Nobody is admitted while in care; referral may come before another episode ends. The order
 * of referral and admission is a rule of {@link EpisodeInput} itself.
 */
export function frameProblems(
  { referredOn, admittedOn }: Pick<EpisodeInput, 'referredOn' | 'admittedOn'>,
  frame: Omit<EpisodeFrame, 'referredOn' | 'admittedOn'>,
): FieldProblem[] {
  const first = inTimeOrder(frame.phases)[0];
  const { others, dischargedOn } = frame;
  const dated = found([
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
  const care = [admissionMeets(others, admittedOn), careMeets(others, { admittedOn, dischargedOn })];
  return [...dated, ...clashes('admittedOn', ...care)];
}

/**
 * What is wrong with the days of a phase inside its episode. A phase begins on the day of referral at the earliest, has
 * not begun in the future, and ends on the day of discharge at the latest. It shares no day with a phase of another
 * episode.
 */
export function phaseProblems(
  { startsOn, endsOn }: Pick<PhaseInput, 'startsOn' | 'endsOn'>,
  { referredOn, dischargedOn, today, others }: Pick<EpisodeFrame, 'referredOn' | 'dischargedOn' | 'today' | 'others'>,
): FieldProblem[] {
  const discharge = dischargedOn === null ? '' : formatDay(dischargedOn);
  const dated = found([
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
  return [...dated, ...clashes('startsOn', phaseMeets(others, { startsOn, endsOn }))];
}

/**
 * What is wrong with a day of discharge. It may be the day of admission and the first or last day of the last phase; no
 * phase may have a day after it. A phase that runs ends on it. No other episode lies between admission and discharge.
 */
export function dischargeProblems(
  { dischargedOn }: Pick<DischargeInput, 'dischargedOn'>,
  { referredOn, admittedOn, today, phases, others }: Omit<EpisodeFrame, 'birthDate' | 'dischargedOn'>,
): FieldProblem[] {
  const later = phases.find((phase) => after(phase.endsOn ?? phase.startsOn, dischargedOn));
  const running = runningPhase(phases);
  const field = 'dischargedOn';
  const dated = found([
    [after(dischargedOn, today), field, 'The day of discharge is in the future.'],
    [after(referredOn, dischargedOn), field, `The discharge is before the referral on ${formatDay(referredOn)}.`],
    [
      after(admittedOn, dischargedOn),
      field,
      `The discharge is before the admission on ${admittedOn === null ? '' : formatDay(admittedOn)}.`,
    ],
    [later !== undefined, field, `A phase has days after the discharge: ${later ? phaseWords(later) : ''}.`],
  ]);
  const lastDays = running === null ? null : phaseMeets(others, { startsOn: running.startsOn, endsOn: dischargedOn });
  return dated.length > 0 ? dated : clashes(field, careMeets(others, { admittedOn, dischargedOn }), lastDays);
}
