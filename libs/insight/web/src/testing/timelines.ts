import type { CaseloadRow, Timeline } from '@cairn/insight-domain';
import { SUBSTANCES } from '@cairn/patients-domain';
import { addDays, epochDay } from '@cairn/shared-util';
import { AmountPrecision } from '@cairn/tracking-domain';

export const TODAY = '2026-11-23';
export const PATIENT_ID = '01934b5e-0000-7000-8000-000000000001';

/** An open episode with detox and rehab, and no entry at all. */
export function emptyTimeline(): Timeline {
  return {
    patientId: PATIENT_ID,
    today: TODAY,
    timeZone: 'Europe/London',
    from: '2021-11-20',
    to: TODAY,
    episode: {
      id: '01934b5e-0000-7000-8000-000000000002',
      primarySubstance: 'ketamine',
      otherSubstances: ['alcohol'],
      referredOn: '2026-08-10',
      admittedOn: '2026-08-24',
      dischargedOn: null,
      phases: [
        { ...NO_PLAN, kind: 'withdrawal_management', startsOn: '2026-08-24', endsOn: '2026-09-01' },
        { ...NO_PLAN, kind: 'residential_rehab', startsOn: '2026-09-02', endsOn: null },
      ],
    },
    firstDay: null,
    lastDay: null,
    cravings: { t: [], day: [], substance: [], intensity: [], source: [], late: [] },
    useDays: {
      day: [],
      substance: [],
      substanceText: [],
      state: [],
      amount: [],
      amountLow: [],
      amountHigh: [],
      precision: [],
      unit: [],
      source: [],
      context: [],
      late: [],
    },
    sessions: { t: [], day: [], type: [], attendance: [], minutes: [] },
    events: [],
  };
}

const NO_PLAN = { plannedStart: null, plannedEnd: null, plannedMinutesPerWeek: null };

/**
 * The same with more ratings, of ketamine unless another is named: [days before today, rating]. A day that is not named
 * has no entry.
 */
export function withCravings(
  timeline: Timeline,
  ratings: readonly (readonly [ago: number, rating: number])[],
  substance = 'ketamine',
): Timeline {
  const { cravings } = timeline;
  const days = ratings.map(([ago]) => epochDay(addDays(TODAY, -ago)));
  const place = SUBSTANCES.codes.findIndex(({ key }) => key === substance);
  const zeros = days.map(() => 0);
  return {
    ...timeline,
    cravings: {
      t: [...cravings.t, ...days.map((day) => day * 86_400 + 43_200)],
      day: [...cravings.day, ...days],
      substance: [...cravings.substance, ...days.map(() => place)],
      intensity: [...cravings.intensity, ...ratings.map(([, rating]) => rating)],
      source: [...cravings.source, ...zeros],
      late: [...cravings.late, ...zeros],
    },
  };
}

/** What was told of a day: grams, or the two ends of a range. */
interface Told {
  readonly grams?: number | readonly [low: number, high: number];
  readonly precision?: AmountPrecision;
  readonly substance?: 'ketamine' | 'alcohol';
}

/** The same with days of use: [days before today, state, what was told]. */
export function withUse(
  timeline: Timeline,
  entries: readonly (readonly [ago: number, state: 'yes' | 'no' | 'unknown', told?: Told])[],
): Timeline {
  const all = <T>(value: T): T[] => entries.map(() => value);
  const told = entries.map(([, , each]) => each ?? {});
  const end = (at: 0 | 1) => told.map(({ grams }) => (typeof grams === 'object' ? grams[at] : null));
  return {
    ...timeline,
    useDays: {
      day: entries.map(([ago]) => epochDay(addDays(TODAY, -ago))),
      substance: told.map(({ substance }) => placeOf(substance ?? 'ketamine')),
      substanceText: all(''),
      state: entries.map(([, state]) => ['yes', 'no', 'unknown'].indexOf(state)),
      amount: told.map(({ grams }) => (typeof grams === 'number' ? grams : null)),
      amountLow: end(0),
      amountHigh: end(1),
      unit: told.map(({ grams }) => (grams === undefined ? null : 0)),
      precision: told.map(({ precision }) =>
        precision === undefined ? null : AmountPrecision.options.indexOf(precision),
      ),
      source: all(0),
      context: all(0),
      late: all(0),
    },
  };
}

const placeOf = (substance: string): number => SUBSTANCES.codes.findIndex(({ key }) => key === substance);

let made = 0;

export function caseloadRow(row: Partial<CaseloadRow> = {}): CaseloadRow {
  made += 1;
  return {
    patientId: `01934b5e-0000-7000-8000-${String(made).padStart(12, '0')}`,
    givenName: 'Tamsin',
    familyName: 'Orrell',
    preferredName: '',
    localNumber: `CN-${made}`,
    birthDate: '2002-05-03',
    episodeId: `01934b5e-0000-7000-8000-${String(made + 900).padStart(12, '0')}`,
    primarySubstance: 'ketamine',
    admittedOn: '2026-08-24',
    phase: 'aftercare',
    phaseStartsOn: '2026-11-12',
    keyWorkerName: 'Owen Hartley',
    mine: true,
    asOf: TODAY,
    cravingDay: [],
    cravingIntensity: [],
    use: '-'.repeat(28),
    attended: 0,
    booked: 0,
    lastDataDay: null,
    ...row,
  };
}
