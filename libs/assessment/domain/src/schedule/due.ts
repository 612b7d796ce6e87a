import { phaseDay, PHASES, type PhaseDates, type PhaseKind } from '@cairn/patients-domain';
import { addDays, daysBetween } from '@cairn/shared-util';
import type { InstrumentKey } from '../instruments/instruments';
import { everyWords } from './every-days';
import { PLAN } from './plan';

/** What due days are computed from; all days are clinic-local. */
export interface DueInput {
  /** The current episode; null when there is none. */
  readonly episode: {
    readonly dischargedOn: string | null;
    readonly phases: readonly (PhaseDates & { readonly kind: PhaseKind })[];
  } | null;
  /** The last day with a result, by instrument; none for one never taken. */
  readonly lastOn: Readonly<Partial<Record<string, string>>>;
  /** How the plan differs for this person; of one instrument the latest decided counts. */
  readonly changes: readonly PersonChange[];
  /** The person's own questions that are in use. */
  readonly ownItems: readonly OwnAsked[];
}

export interface PersonChange {
  readonly instrument: InstrumentKey;
  readonly change: 'added' | 'stopped';
  readonly everyDays: number | null;
  readonly decidedOn: string;
  readonly reason: string;
}

export interface OwnAsked {
  readonly question: string;
  readonly text: string;
  readonly everyDays: number | null;
  readonly agreedOn: string;
  readonly lastOn: string | null;
}

/** A measure that is asked, and when next. */
export interface Due {
  /** The instrument, or the person's own question. */
  readonly measure: { readonly kind: 'instrument' | 'own'; readonly key: string };
  readonly everyDays: number | null;
  /** Why it is asked: "Rehab, every 14 days", "for this person, every 7 days: …". */
  readonly why: string;
  /** Day of the last result; null when there is none. */
  readonly lastOn: string | null;
  readonly dueOn: string;
  /** 0 is due today, 3 is three days overdue, -5 is due in five days. */
  readonly overdueDays: number;
}

interface Asked {
  readonly measure: Due['measure'];
  readonly everyDays: number | null;
  readonly why: string;
  /** First day on which it may be due. */
  readonly from: string;
  readonly lastOn: string | null;
  /** For what is asked once: a result on or after this day is the one. */
  readonly onceSince: string;
}

const later = (a: string, b: string): string => (a > b ? a : b);

function dueOf({ measure, everyDays, why, from, lastOn, onceSince }: Asked, today: string): Due[] {
  if (everyDays === null && lastOn !== null && lastOn >= onceSince) return [];
  const next = lastOn === null || everyDays === null ? from : later(addDays(lastOn, everyDays), from);
  return [{ measure, everyDays, why, lastOn, dueOn: next, overdueDays: daysBetween(next, today) }];
}

/** The latest decision for each instrument. */
function latest(changes: readonly PersonChange[], today: string): Map<string, PersonChange> {
  const decided = changes.filter(({ decidedOn }) => decidedOn <= today);
  const inOrder = [...decided].sort((a, b) => a.decidedOn.localeCompare(b.decidedOn));
  return new Map(inOrder.map((change) => [change.instrument, change]));
}

function plannedOf({ episode, lastOn }: DueInput, today: string, differing: ReadonlyMap<string, unknown>): Asked[] {
  const here = episode === null ? null : phaseDay(episode, today);
  if (here === null) return [];
  const { kind, startsOn } = here.phase;
  return PLAN[kind]
    .filter(({ instrument }) => !differing.has(instrument))
    .map(({ instrument, everyDays, firstAfter }) => ({
      measure: { kind: 'instrument', key: instrument },
      everyDays,
      why: `${PHASES[kind].short}, ${everyDays === null ? 'once' : everyWords(everyDays)}`,
      from: addDays(startsOn, firstAfter),
      lastOn: lastOn[instrument] ?? null,
      onceSince: startsOn,
    }));
}

function addedOf({ lastOn }: DueInput, differing: ReadonlyMap<string, PersonChange>): Asked[] {
  return [...differing.values()]
    .filter(({ change }) => change === 'added')
    .map(({ instrument, everyDays, decidedOn, reason }) => ({
      measure: { kind: 'instrument', key: instrument },
      everyDays,
      why: `For this person, ${everyWords(everyDays)}: ${reason}`,
      from: decidedOn,
      lastOn: lastOn[instrument] ?? null,
      onceSince: decidedOn,
    }));
}

function ownOf({ ownItems }: DueInput): Asked[] {
  return ownItems
    .filter(({ everyDays }) => everyDays !== null)
    .map(({ question, everyDays, agreedOn, lastOn }) => ({
      measure: { kind: 'own', key: question },
      everyDays,
      why: `Their own question, ${everyWords(everyDays)}`,
      from: agreedOn,
      lastOn,
      onceSince: agreedOn,
    }));
}

/** Longest overdue first; of those due on one day by their key, so that the order stays. */
const byUrgency = (a: Due, b: Due): number =>
  a.overdueDays === b.overdueDays ? a.measure.key.localeCompare(b.measure.key) : b.overdueDays - a.overdueDays;

const isOver = ({ episode }: DueInput, today: string): boolean =>
  episode === null || (episode.dischargedOn !== null && today > episode.dischargedOn);

/**
 * Every measure that is asked of a person and the day on which it is due next, longest overdue first. Due on the later of
 * the last result plus the interval and the first day due (in a phase: so many days after its first day); what is asked
 * once is due until there is a result in the phase. Outside phases the plan asks nothing; what was added for the person
 * still is asked. After the discharge nothing is.
 */
export function dueMeasures(input: DueInput, today: string): Due[] {
  if (isOver(input, today)) return [];
  const differing = latest(input.changes, today);
  return [...plannedOf(input, today, differing), ...addedOf(input, differing), ...ownOf(input)]
    .flatMap((asked) => dueOf(asked, today))
    .sort(byUrgency);
}

/** "3 days overdue", "due today", "due in 5 days". */
export function dueWords({ overdueDays }: Pick<Due, 'overdueDays'>): string {
  const days = Math.abs(overdueDays);
  const counted = `${days} day${days === 1 ? '' : 's'}`;
  if (overdueDays === 0) return 'due today';
  return overdueDays > 0 ? `${counted} overdue` : `due in ${counted}`;
}
