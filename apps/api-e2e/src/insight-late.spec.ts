import fc from 'fast-check';
import { Timeline } from '@cairn/insight-domain';
import { zonedInstant } from '@cairn/shared-util';
import { NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';
import { LATE_AFTER_HOURS, lateByDay, lateByInstant } from '@cairn/patients-domain';

const { id: patientId } = NORTH.patient;
const MS_PER_HOUR = 3_600_000;
/** Around both days of 2026 on which London's clocks change. */
const days = fc.constantFrom('2026-03-27', '2026-03-28', '2026-03-29', '2026-10-23', '2026-10-24', '2026-10-25');

/** Something that was at one instant, and how long after it was recorded: often to the millisecond of the rule. */
const timed = fc.record({
  day: days,
  minute: fc.nat(1439),
  after: fc.oneof(
    fc.nat(72 * MS_PER_HOUR),
    fc.integer({ min: -1, max: 1 }).map((ms) => LATE_AFTER_HOURS * MS_PER_HOUR + ms),
  ),
});
/** Something of one day, and when after the beginning of that day it was recorded: often around midnights. */
const dated = fc.record({
  day: days,
  after: fc.oneof(
    fc.nat(96 * MS_PER_HOUR),
    fc
      .tuple(fc.integer({ min: 23, max: 73 }), fc.integer({ min: -1, max: 1 }))
      .map(([hours, ms]) => hours * MS_PER_HOUR + ms),
  ),
});

describe('late entries on the timeline', () => {
  let running: RunningApp;
  let ana: Awaited<ReturnType<RunningApp['signIn']>>;
  const north = (text: string, values: unknown[] = []) => running.ownerQuery(NORTH.clinicId, text, values);
  const read = async (): Promise<Timeline> =>
    Timeline.parse(JSON.parse((await ana.get(`patients/${patientId}/timeline?from=2026-03-01&to=2026-11-30`)).text));
  const plus = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
  const midnight = (day: string): string => zonedInstant(day, '00:00', NORTH.timeZone);

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    for (const table of ['craving', 'use_day']) await north(`DELETE FROM ${table}`);
  });

  it('are those that the rule for instants calls late', async () => {
    const drawn = fc.sample(timed, 400).map(({ day, minute, after }, place) => {
      // Each has a second of its own, so that the columns come back in the order of the draw.
      const occurredAt = plus(midnight(day), minute * 60_000 + place);
      return { occurredAt, recordedAt: plus(occurredAt, after) };
    });
    const entries = drawn.sort((one, other) => (one.occurredAt < other.occurredAt ? -1 : 1));
    await north(
      `INSERT INTO craving (clinic_id, id, patient_id, occurred_at, local_day, substance, intensity, triggers, coping, source, note,
         recorded_by, recorded_at)
       SELECT $1, gen_random_uuid(), $2, occurred_at, (occurred_at AT TIME ZONE 'Europe/London')::date, 'ketamine', 0, '{}', '{}',
         'patient', '', $3, recorded_at
       FROM unnest($4::timestamptz[], $5::timestamptz[]) AS entry (occurred_at, recorded_at)`,
      [
        ...[NORTH.clinicId, patientId, NORTH.clinician.membershipId],
        ...[entries.map(({ occurredAt }) => occurredAt), entries.map(({ recordedAt }) => recordedAt)],
      ],
    );
    const expected = entries.map(({ occurredAt, recordedAt }) => lateByInstant(occurredAt, recordedAt, NORTH.timeZone));
    expect(new Set(expected.map((late) => late === null))).toEqual(new Set([true, false]));
    expect((await read()).cravings.late).toEqual(expected.map((late) => (late === null ? 0 : 1)));
  });

  it('are those that the rule for days calls late', async () => {
    const drawn = fc.sample(dated, 400).map(({ day, after }, place) => ({
      substanceText: String(place),
      day,
      recordedAt: plus(midnight(day), after),
    }));
    await north(
      `INSERT INTO use_day (clinic_id, id, patient_id, day, substance, substance_text, state, co_use, context, source, note,
         recorded_by, recorded_at)
       SELECT $1, gen_random_uuid(), $2, day, 'other', substance_text, 'no', '{}', 'unknown', 'patient', '', $3, recorded_at
       FROM unnest($4::date[], $5::text[], $6::timestamptz[]) AS entry (day, substance_text, recorded_at)`,
      [
        ...[NORTH.clinicId, patientId, NORTH.clinician.membershipId],
        ...[drawn.map(({ day }) => day), drawn.map(({ substanceText }) => substanceText)],
        drawn.map(({ recordedAt }) => recordedAt),
      ],
    );
    const expected = new Map(
      drawn.map(({ substanceText, day, recordedAt }) => [substanceText, lateByDay(day, recordedAt, NORTH.timeZone)]),
    );
    const { late, substanceText } = (await read()).useDays;
    expect(late).toHaveLength(drawn.length);
    expect(new Set(late)).toEqual(new Set([0, 1]));
    for (const [index, text] of substanceText.entries()) {
      expect([text, late[index]]).toEqual([text, expected.get(text) === null ? 0 : 1]);
    }
  });
});
