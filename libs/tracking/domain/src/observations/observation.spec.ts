import { anObservation } from '../testing/health-inputs';
import { OBSERVATION, OBSERVED, OBSERVED_KEYS, type Observation } from './observation';
import { latestObservations, observationTrends, trendWords } from './observation-trend';

const NOTHING = Object.fromEntries(OBSERVED_KEYS.map((key) => [key, null]));
const refused = (input: unknown): string[] =>
  (OBSERVATION.Input.safeParse(input).error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
const only = (values: object) => anObservation({ ...NOTHING, ...values });

describe('an observation', () => {
  it.each(OBSERVED_KEYS.filter((key) => key !== 'diastolic'))(
    'takes %s at both ends and refuses beyond them',
    (key) => {
      const { possible, decimals } = OBSERVED[key];
      const step = 10 ** -decimals;
      expect([possible.from, possible.to].flatMap((value) => refused(only({ [key]: value })))).toEqual([]);
      for (const value of [possible.from - step, possible.to + step]) {
        expect(refused(only({ [key]: value }))).toEqual([expect.stringMatching(new RegExp(`^${key}: .*enter a`))]);
      }
    },
  );

  it.each(OBSERVED_KEYS)('asks about an unusual %s and not about a usual one', (key) => {
    const { usual, decimals } = OBSERVED[key];
    const step = 10 ** -decimals;
    const asked = (value: number) => OBSERVATION.unusual(only({ [key]: value })).map(({ field }) => field);
    expect([usual.from, usual.to].flatMap(asked)).toEqual([]);
    expect(asked(usual.to + step)).toEqual([key]);
    expect(asked(usual.from - step)).toEqual([key]);
  });

  it('asks for one figure at least; 0 hours of sleep is one', () => {
    expect(refused(only({}))).toEqual(['pulse: Enter at least one measurement.']);
    expect(refused(only({ sleepHours: 0 }))).toEqual([]);
  });

  it('keeps the two blood pressures in order', () => {
    expect(refused(only({ systolic: 120 }))).toEqual([]);
    expect(refused(only({ systolic: 120, diastolic: 119 }))).toEqual([]);
    expect(refused(only({ systolic: 120, diastolic: 120 }))).toEqual([
      'diastolic: The lower blood pressure is not below the upper one. Check both.',
    ]);
    expect(refused(only({ diastolic: 80 }))).toEqual(['diastolic: Enter the upper blood pressure too.']);
  });

  it('is as fine as it is read', () => {
    expect(refused(only({ temperature: 36.6 }))).toEqual([]);
    expect(refused(only({ temperature: 36.65 }))).toEqual(['temperature: The temperature: at most 1 decimal.']);
  });
});

describe('trends of observations', () => {
  const at = (day: number, values: object): Observation =>
    ({ ...only(values), takenAt: `2026-03-0${day}T09:00:00Z`, localDay: `2026-03-0${day}` }) as Observation;

  it('leave out what was never taken, and keep times without it as missing', () => {
    const trends = observationTrends([
      at(3, { pulse: 80 }),
      at(1, { pulse: 96, sleepHours: 0 }),
      at(2, { sleepHours: 5 }),
    ]);
    expect(trends.map(({ key, latest, points }) => [key, latest, points.map(({ value }) => value)])).toEqual([
      ['pulse', 80, [96, null, 80]],
      ['sleepHours', 5, [0, 5, null]],
    ]);
    expect(trends.map(trendWords)).toEqual([
      '80 to 96 a minute, measured 2 of 3 times',
      '0 to 5 hours, measured 2 of 3 times',
    ]);
  });

  it('are of so many of the latest observations, in the order of time', () => {
    const all = [at(1, { pulse: 80 }), at(2, { pulse: 81 }), at(4, { pulse: 82 })];
    expect(latestObservations(all.reverse(), 2).map(({ pulse }) => pulse)).toEqual([81, 82]);
    expect(latestObservations([], 3)).toEqual([]);
  });
});
