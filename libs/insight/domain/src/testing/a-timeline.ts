import { epochDay } from '@cairn/shared-util';
import { AmountPrecision, ATTENDANCE, SESSION_TYPES, UNITS } from '@cairn/tracking-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import type { CravingColumns, SessionColumns, Timeline, TimelinePhase, UseDayColumns } from '../timeline';

type Craving = readonly [day: string, intensity: number, source?: number];
interface UseEntry {
  readonly day: string;
  readonly state: 'yes' | 'no' | 'unknown' | 'not_asked';
  readonly substance?: string;
  readonly text?: string;
  /** One figure, or the two ends of a range. */
  readonly amount?: number | readonly [low: number, high: number];
  readonly precision?: AmountPrecision;
  readonly unit?: string;
  readonly context?: number;
  readonly late?: number;
}
type Session = readonly [day: string, type: string, code: string, minutes?: number | null];

const place = (codes: readonly { key: string }[], key: string): number => codes.findIndex((code) => code.key === key);

/** Columns of ratings of one substance, noon of each day, in the order given. */
export function someCravings(ratings: readonly Craving[], substance = 'ketamine'): CravingColumns {
  return {
    t: ratings.map(([day]) => epochDay(day) * 86_400 + 43_200),
    day: ratings.map(([day]) => epochDay(day)),
    substance: ratings.map(() => place(SUBSTANCES.codes, substance)),
    intensity: ratings.map(([, intensity]) => intensity),
    source: ratings.map(([, , source]) => source ?? 0),
    late: ratings.map(() => 0),
  };
}

/** Columns of ratings of several substances, one after another. */
export function cravingsOfSeveral(
  ...each: (readonly [substance: string, ratings: readonly Craving[]])[]
): CravingColumns {
  const columns = each.map(([substance, ratings]) => someCravings(ratings, substance));
  const all = (name: keyof CravingColumns): number[] => columns.flatMap((of) => of[name]);
  return {
    t: all('t'),
    day: all('day'),
    substance: all('substance'),
    intensity: all('intensity'),
    source: all('source'),
    late: all('late'),
  };
}

export function someUseDays(entries: readonly UseEntry[]): UseDayColumns {
  return {
    day: entries.map(({ day }) => epochDay(day)),
    substance: entries.map(({ substance }) => place(SUBSTANCES.codes, substance ?? 'ketamine')),
    substanceText: entries.map(({ text }) => text ?? ''),
    state: entries.map(({ state }) => ['yes', 'no', 'unknown', 'not_asked'].indexOf(state)),
    amount: entries.map(({ amount }) => (typeof amount === 'number' ? amount : null)),
    amountLow: entries.map(({ amount }) => (typeof amount === 'object' ? amount[0] : null)),
    amountHigh: entries.map(({ amount }) => (typeof amount === 'object' ? amount[1] : null)),
    unit: entries.map(({ amount, unit }) => (amount === undefined ? null : place(UNITS.codes, unit ?? 'g'))),
    precision: entries.map(({ precision }) =>
      precision === undefined ? null : AmountPrecision.options.indexOf(precision),
    ),
    source: entries.map(() => 0),
    context: entries.map(({ context }) => context ?? 0),
    late: entries.map(({ late }) => late ?? 0),
  };
}

export function someSessions(sessions: readonly Session[]): SessionColumns {
  return {
    t: sessions.map(([day]) => epochDay(day) * 86_400 + 36_000),
    day: sessions.map(([day]) => epochDay(day)),
    type: sessions.map(([, type]) => place(SESSION_TYPES.codes, type)),
    attendance: sessions.map(([, , code]) => place(ATTENDANCE.codes, code)),
    minutes: sessions.map(([, , , minutes]) => minutes ?? null),
  };
}

export function aPhase(phase: Partial<TimelinePhase> & Pick<TimelinePhase, 'kind' | 'startsOn'>): TimelinePhase {
  return { endsOn: null, plannedStart: null, plannedEnd: null, plannedMinutesPerWeek: null, ...phase };
}

export function anEpisode(episode: Partial<NonNullable<Timeline['episode']>> = {}): NonNullable<Timeline['episode']> {
  return {
    id: '01934b5e-0000-7000-8000-000000000002',
    primarySubstance: 'ketamine',
    otherSubstances: [],
    referredOn: '2026-08-10',
    admittedOn: '2026-08-24',
    dischargedOn: null,
    phases: [],
    ...episode,
  };
}

/** An empty record read over 24 August to 23 November 2026, today 23 November. */
export function aTimeline(timeline: Partial<Timeline> = {}): Timeline {
  return {
    patientId: '01934b5e-0000-7000-8000-000000000001',
    today: '2026-11-23',
    timeZone: 'Europe/London',
    from: '2026-07-01',
    to: '2026-11-23',
    episode: anEpisode(),
    firstDay: null,
    lastDay: null,
    cravings: someCravings([]),
    useDays: someUseDays([]),
    sessions: someSessions([]),
    events: [],
    ...timeline,
  };
}
