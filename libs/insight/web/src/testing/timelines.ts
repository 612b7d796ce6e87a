import type { CaseloadRow, Timeline } from '@cairn/insight-domain';
import { addDays, epochDay } from '@cairn/shared-util';

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

/** The same with ketamine ratings: [days before today, rating]. A day that is not named has no entry. */
export function withCravings(
  timeline: Timeline,
  ratings: readonly (readonly [ago: number, rating: number])[],
): Timeline {
  const days = ratings.map(([ago]) => epochDay(addDays(TODAY, -ago)));
  return {
    ...timeline,
    cravings: {
      t: days.map((day) => day * 86_400 + 43_200),
      day: days,
      substance: days.map(() => 0),
      intensity: ratings.map(([, rating]) => rating),
      source: days.map(() => 0),
      late: days.map(() => 0),
    },
  };
}

/** The same with ketamine days: [days before today, state, grams]. */
export function withUse(
  timeline: Timeline,
  entries: readonly (readonly [ago: number, state: 'yes' | 'no' | 'unknown', grams?: number])[],
): Timeline {
  const all = <T>(value: T): T[] => entries.map(() => value);
  return {
    ...timeline,
    useDays: {
      day: entries.map(([ago]) => epochDay(addDays(TODAY, -ago))),
      substance: all(0),
      substanceText: all(''),
      state: entries.map(([, state]) => ['yes', 'no', 'unknown'].indexOf(state)),
      amount: entries.map(([, , grams]) => grams ?? null),
      unit: entries.map(([, , grams]) => (grams === undefined ? null : 0)),
      source: all(0),
      context: all(0),
      late: all(0),
    },
  };
}

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
