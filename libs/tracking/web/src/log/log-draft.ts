import { addDays } from '@cairn/shared-util';
import type { CravingInput, TherapySessionInput, UseDayInput } from '@cairn/tracking-domain';
import type { SubstanceKey } from '@cairn/patients-domain';

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
export type UseRowDraft = Omit<UseDayInput, 'state'> & { state: UseAnswer | null };

/** Everything that the panel holds. Ids and keys are empty until it is sent for the first time, see `stamped`. */
export interface LogDraft {
  readonly craving: CravingDraft;
  readonly use: UseRowDraft[];
  readonly useKey: string;
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
    absenceReason: '',
    note: '',
  };
}

export function emptyUseRow({ episodeId }: LogFrame, day: string, substance: SubstanceKey): UseRowDraft {
  return {
    id: '',
    episodeId,
    day,
    substance,
    substanceText: '',
    state: null,
    amount: null,
    unit: substance === 'alcohol' ? 'uk_units' : 'g',
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
export function sessionBegun({ attendance, goals, absenceReason, startsAt }: SessionDraft): boolean {
  return attendance !== null || goals.length > 0 || absenceReason !== '' || startsAt !== null;
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

/** A draft that was kept, for today: days that were answered stay, days that were not follow the calendar. */
export function keptForToday(kept: LogDraft, frame: LogFrame): LogDraft {
  const answered = kept.use.filter((row) => row.state !== null);
  const open = emptyLog(frame).use.filter(
    ({ day, substance }) => !answered.some((row) => row.day === day && row.substance === substance),
  );
  return { ...kept, use: [...open, ...answered].sort(byDayAndSubstance(frame)) };
}

/** Newest day first, the main substance of a day first. */
export function byDayAndSubstance({ substances }: LogFrame) {
  return (one: UseRowDraft, other: UseRowDraft): number =>
    one.day === other.day
      ? substances.indexOf(one.substance) - substances.indexOf(other.substance)
      : other.day.localeCompare(one.day);
}
