import * as fc from 'fast-check';
import { PHASE_KINDS } from '@cairn/patients-domain';
import { AmountPrecision, ATTENDANCE, SESSION_TYPES, UNITS } from '@cairn/tracking-domain';
import { addDays } from '@cairn/shared-util';
import { cravingReadings, cravingTable } from '../cravings/craving-table';
import { describeCraving } from '../cravings/describe-craving';
import { RANGE_KEYS, rangeOf } from '../days/range';
import { describePhase } from '../phases/describe-phase';
import { describeSessions } from '../sessions/describe-sessions';
import { sessionReadings, sessionTable } from '../sessions/session-table';
import { anEpisode, aPhase, aTimeline, someCravings, someSessions, someUseDays } from '../testing/a-timeline';
import type { Timeline } from '../timeline';
import { anyUseOf } from '../use/any-use';
import { anyUseReadings, anyUseTable, describeAnyUse } from '../use/describe-any-use';
import { describeUse } from '../use/describe-use';
import { useReadings, useTable } from '../use/use-table';

const START = '2026-07-01';
const offset = fc.integer({ min: 0, max: 145 });
const on = offset.map((days) => addDays(START, days));
const code = (codes: readonly { key: string }[]) => fc.constantFrom(...codes.map(({ key }) => key));

const cravings = fc.uniqueArray(fc.tuple(on, fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 4 })), {
  maxLength: 60,
});
const grams = fc.integer({ min: 1, max: 9000 }).map((thousandths) => thousandths / 1000);
const useDays = fc.uniqueArray(
  fc.record({
    day: on,
    state: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const, 'not_asked' as const),
    context: fc.integer({ min: 0, max: 3 }),
    amount: fc.oneof(grams, fc.tuple(grams, grams)),
    precision: fc.constantFrom(...AmountPrecision.options),
    unit: code(UNITS.codes),
  }),
  { selector: ({ day }) => day, maxLength: 90 },
);
const sessions = fc.array(
  fc.tuple(on, code(SESSION_TYPES.codes), code(ATTENDANCE.codes), fc.option(fc.integer({ min: 0, max: 720 }))),
  { maxLength: 40 },
);
/** Phases one after another, with days between some of them. */
const phases = fc
  .array(fc.tuple(fc.constantFrom(...PHASE_KINDS), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 })), {
    maxLength: 5,
  })
  .map((parts) => {
    let next = START;
    return parts.map(([kind, days, pause]) => {
      const startsOn = next;
      next = addDays(startsOn, days + pause);
      return aPhase({ kind, startsOn, endsOn: addDays(startsOn, days - 1), plannedEnd: addDays(startsOn, 20) });
    });
  });

const timelines: fc.Arbitrary<Timeline> = fc
  .record({ cravings, useDays, sessions, phases, admittedOn: fc.option(on), dischargedOn: fc.option(on) })
  .map((record) =>
    aTimeline({
      cravings: someCravings(record.cravings),
      useDays: someUseDays(
        record.useDays.map(({ amount, ...day }) => (day.state === 'yes' ? { ...day, amount } : day)),
      ),
      sessions: someSessions(record.sessions),
      firstDay: START,
      episode: anEpisode({
        phases: record.phases,
        admittedOn: record.admittedOn,
        dischargedOn: record.dischargedOn,
        otherSubstances: ['alcohol'],
      }),
    }),
  );

describe('every sentence, table and reading', () => {
  it('says whole words and true shares, whatever the record holds', () => {
    fc.assert(
      fc.property(timelines, fc.constantFrom(...RANGE_KEYS), (timeline, key) => {
        const range = rangeOf(key, timeline);
        const sentences = [
          describeCraving(timeline, 'ketamine', range),
          describeUse(timeline, 'ketamine', range),
          describeAnyUse(timeline, anyUseOf(timeline, range), range),
          describeSessions(timeline, range),
          describePhase(timeline, range),
        ];
        for (const { text, parts, denominator } of sentences) {
          expect(text).toBe(parts.map((part) => part.text).join(''));
          expect(text).toMatch(/^[A-Z].*\.$/);
          expect(text).not.toMatch(/NaN|undefined|null|Infinity| {2}|\.\.|clean|streak|relapse failure/);
          expect(denominator.known).toBeGreaterThanOrEqual(0);
          expect(denominator.known).toBeLessThanOrEqual(denominator.of);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has as many cells as columns and no empty reading', () => {
    fc.assert(
      fc.property(timelines, fc.constantFrom(...RANGE_KEYS), (timeline, key) => {
        const range = rangeOf(key, timeline);
        const tables = [cravingTable(timeline, 'ketamine', range), useTable(timeline, 'ketamine', range)];
        const any = anyUseOf(timeline, range);
        for (const { rows, columns } of [...tables, anyUseTable(timeline, any, range), sessionTable(timeline, range)]) {
          for (const row of rows) expect(row).toHaveLength(columns.length);
          expect(JSON.stringify(rows)).not.toMatch(/NaN|undefined|Infinity/);
        }
        const readings = [
          ...cravingReadings(timeline, 'ketamine', range),
          ...useReadings(timeline, 'ketamine', range),
          ...anyUseReadings(timeline, any, range),
          ...sessionReadings(timeline, range),
        ];
        for (const { text } of readings) expect(text).toMatch(/^[A-Z][a-z]+day \d+ [A-Z][a-z]+, \S/);
      }),
      { numRuns: 25 },
    );
  });
});
