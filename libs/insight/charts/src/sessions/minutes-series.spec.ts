import { epochDay } from '@cairn/shared-util';
import type { Timeline } from '@cairn/insight-domain';
import { minutesSeries } from './minutes-series';

const day = epochDay('2026-11-16');
const timeline: Timeline = {
  patientId: '01934b5e-0000-7000-8000-000000000001',
  today: '2026-11-23',
  timeZone: 'Europe/London',
  from: '2026-07-01',
  to: '2026-11-23',
  episode: {
    id: '01934b5e-0000-7000-8000-000000000002',
    primarySubstance: 'ketamine',
    otherSubstances: [],
    referredOn: '2026-08-10',
    admittedOn: '2026-08-24',
    dischargedOn: null,
    phases: [
      {
        kind: 'residential_rehab',
        startsOn: '2026-08-24',
        endsOn: null,
        plannedStart: null,
        plannedEnd: null,
        plannedMinutesPerWeek: 420,
      },
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
  sessions: { t: [day * 86_400], day: [day], type: [2], attendance: [0], minutes: [50] },
  events: [],
};

describe('minutesSeries', () => {
  it('joins weeks, plan and phases of a range, one bar a week', () => {
    const series = minutesSeries(timeline, { from: '2026-11-09', to: '2026-11-23' });
    expect(series.weeks.map(({ total }) => total)).toEqual([0, 50, 0]);
    expect(series.planned).toEqual([{ first: day - 7, last: day + 7, minutesPerWeek: 420 }]);
    expect(series.phases.map(({ label }) => label)).toEqual(['Rehab']);
    expect(series.byGroup).toBe(false);
  });
});
