import { addDays } from '@cairn/shared-util';
import type { CravingInput, TherapySessionInput, UseDayInput } from '@cairn/tracking-domain';
import type { SubstanceKey } from '@cairn/patients-domain';
import { usualUnit } from '../fields/usual-unit';

/** A craving as far as it has been filled in: nothing chosen is null, and so is "now". */
export type CravingDraft = Omit<CravingInput, 'intensity' | 'occurredAt'> & {
  intensity: number | null;
  occurredAt: string | null;
};

/** A session as far as it has been filled in. A start of null is "just ended". */
export type SessionDraft = Omit<TherapySessionInput, 'attendance' | 'startsAt'> & {
  attendance: TherapySessionInput['attendance'] | null;
  startsAt: string | null;
};

/** What is answered for a day; `later` leaves it open, as no answer does. */
export type UseAnswer = 'no' | 'yes' | 'unknown' | 'later';
/** A substance is null until it is chosen; those of the episode are. */
export type UseRowDraft = Omit<UseDayInput, 'state' | 'substance'> & {
  state: UseAnswer | null;
  substance: SubstanceKey | null;
};

/** What is asked about: a substance of the list, `text` naming one that the list does not. */
export interface AskedSubstance {
  readonly substance: SubstanceKey | null;
  readonly substanceText: string;
}

/** Everything that the panel holds. Ids and keys are empty until it is sent for the first time, see `stamped`. */
export interface LogDraft {
  readonly craving: CravingDraft;
  readonly use: UseRowDraft[];
  readonly useKey: string;
  /** A day that is not in the list, to be added to it. */
  readonly anotherDay: string | null;
  readonly session: SessionDraft;
  readonly note: string;
}

/** Whom and when an empty panel is about. */
export interface LogFrame {
  readonly episodeId: string | null;
  /** The main one first. */
  readonly substances: readonly SubstanceKey[];
  /** Membership id of the person who writes. */
  readonly me: string;
  readonly today: string;
}

/** How far back the panel lists days by itself. */
export const DAYS_BACK = 28;
/** How long a session is unless told otherwise, minutes. */
const USUAL_MINUTES = 50;

export function emptyCraving({ episodeId, substances }: LogFrame): CravingDraft {
  return {
    id: '',
    episodeId,
    occurredAt: null,
    substance: substances[0] ?? 'ketamine',
    intensity: null,
    worst24h: null,
    durationMinutes: null,
    timesSinceLast: null,
    triggers: [],
    actedOn: null,
    coping: [],
    copingHelped: null,
    source: 'patient',
    note: '',
  };
}

export function emptySession({ episodeId, me }: LogFrame): SessionDraft {
  return {
    id: '',
    episodeId,
    startsAt: null,
    sessionType: 'key_work',
    attendance: null,
    minutes: USUAL_MINUTES,
    mode: 'in_person',
    staffIds: [me],
    goals: [],
    plannedMinutes: null,
    absenceCode: null,
    absenceReason: '',
    note: '',
  };
}

export function emptyUseRow(
  { episodeId }: LogFrame,
  day: string,
  substance: SubstanceKey | null,
  substanceText = '',
): UseRowDraft {
  return {
    id: '',
    episodeId,
    day,
    substance,
    substanceText,
    state: null,
    amount: null,
    unit: usualUnit(substance),
    precision: 'estimate',
    amountLow: null,
    amountHigh: null,
    route: null,
    times: null,
    setting: null,
    coUse: [],
    context: 'non_prescribed',
    forPain: null,
    source: 'patient',
    note: '',
  };
}

export function emptyLog(frame: LogFrame): LogDraft {
  const yesterday = addDays(frame.today, -1);
  return {
    craving: emptyCraving(frame),
    use: frame.substances.map((substance) => emptyUseRow(frame, yesterday, substance)),
    useKey: '',
    anotherDay: null,
    session: emptySession(frame),
    note: '',
  };
}

/** Whether a day is answered, so that it is kept when the entry is saved. */
export function isAnswered(row: UseRowDraft): row is UseRowDraft & { state: 'no' | 'yes' | 'unknown' } {
  return row.state !== null && row.state !== 'later';
}

/** Whether anything was said about a craving. A rating of 0 was. */
export function cravingBegun(craving: CravingDraft): boolean {
  const { intensity, worst24h, durationMinutes, timesSinceLast, actedOn, copingHelped, triggers, coping } = craving;
  const answers = [intensity, worst24h, durationMinutes, timesSinceLast, actedOn, copingHelped];
  return answers.some((answer) => answer !== null) || triggers.length > 0 || coping.length > 0;
}

/** Whether anything was said about a session; kind, length, mode and staff are filled in beforehand and do not count. */
export function sessionBegun({ attendance, goals, absenceCode, absenceReason, startsAt }: SessionDraft): boolean {
  const why = absenceCode !== null || absenceReason !== '';
  return attendance !== null || goals.length > 0 || why || startsAt !== null;
}

/** Where the note of the panel goes: with the session, else the craving, else the first day; null when there is none. */
export function noteGoesTo({ session, craving, use }: LogDraft): 'session' | 'craving' | 'day' | null {
  if (sessionBegun(session)) return 'session';
  if (cravingBegun(craving)) return 'craving';
  return use.some(isAnswered) ? 'day' : null;
}

/** Whether nothing at all was typed or chosen. */
export function isUntouched(draft: LogDraft): boolean {
  return draft.note === '' && draft.use.every((row) => row.state === null) && noteGoesTo(draft) === null;
}
