import fc from 'fast-check';
import { Caseload, type CaseloadRow, cravingsOf, sessionsOf, Timeline, useDaysOf } from '@cairn/insight-domain';
import { addDays, epochDay, fromEpochDay, localDay } from '@cairn/shared-util';
import { aCraving } from './support/entries';
import { NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const { id: patientId } = NORTH.patient;
const LETTERS = { used: 'u', none: 'n', unknown: 'k', not_asked: '-', partial: '?' } as const;

const cravingEntry = fc.record({
  ago: fc.integer({ min: 0, max: 34 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  substance: fc.constantFrom('ketamine', 'ketamine', 'ketamine', 'alcohol'),
  intensity: fc.integer({ min: 0, max: 10 }),
  standing: fc.boolean(),
});
const useEntry = fc.record({
  ago: fc.integer({ min: 0, max: 34 }),
  substance: fc.constantFrom('ketamine', 'ketamine', 'alcohol'),
  state: fc.constantFrom('yes', 'no', 'unknown', 'not_asked'),
  context: fc.constantFrom('non_prescribed', 'prescribed_supervised', 'prescribed_unsupervised', 'unknown'),
});
const sessionEntry = fc.record({
  ago: fc.integer({ min: -5, max: 34 }),
  attendance: fc.constantFrom('5', '6', '7', '2', '3', '4', '0'),
});
const someone = fc.record({
  cravings: fc.array(cravingEntry, { maxLength: 40 }),
  useDays: fc.uniqueArray(useEntry, { maxLength: 30, selector: ({ ago, substance }) => `${ago} ${substance}` }),
  sessions: fc.array(sessionEntry, { maxLength: 20 }),
});
/** What may be said of a session that lies ahead: that it is booked, or cancelled. */
const AHEAD: readonly string[] = ['0', '2', '4'];
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

/** What a row says, by the pure functions that the patient page uses. */
function oracle(timeline: Timeline): Partial<CaseloadRow> {
  const today = epochDay(timeline.today);
  const counted = ({ day }: { day: number }) => day >= today - 28 && day < today;
  const ratings = cravingsOf(timeline, 'ketamine').filter(({ day }) => day >= today - 28);
  const held = sessionsOf(timeline).filter(counted);
  const count = (...states: string[]) => held.filter(({ state }) => states.includes(state)).length;
  const days = [
    ...timeline.cravings.day,
    ...timeline.useDays.day.filter((_, row) => timeline.useDays.state[row] !== 3),
    ...sessionsOf(timeline).flatMap(({ day, state }) => (state === 'booked' ? [] : [day])),
  ];
  return {
    cravingDay: ratings.map(({ day }) => day),
    cravingIntensity: ratings.map(({ intensity }) => intensity),
    use: useDaysOf(timeline, 'ketamine')
      .filter(counted)
      .map(({ state }) => LETTERS[state])
      .join(''),
    attended: count('attended', 'late'),
    booked: count('attended', 'late', 'missed'),
    lastDataDay: days.length === 0 ? null : fromEpochDay(Math.max(...days)),
  };
}

describe('the caseload', () => {
  let running: RunningApp;
  let ana: Awaited<ReturnType<RunningApp['signIn']>>;
  let today: string;
  const north = (text: string, values: unknown[] = []) => running.ownerQuery(NORTH.clinicId, text, values);

  const caseload = async (query = '?whose=clinic', client = ana): Promise<Caseload> => {
    const answer = await client.get(`caseload${query}`);
    expect(answer.status).toBe(200);
    return Caseload.parse(answer.body);
  };
  const rowOf = async (): Promise<CaseloadRow> => (await caseload()).rows.find((row) => row.patientId === patientId)!;
  const logCraving = (intensity: number, client = ana) =>
    client.post(`patients/${patientId}/cravings`, aCraving({ intensity, occurredAt: new Date().toISOString() }));

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    today = localDay(new Date().toISOString(), NORTH.timeZone);
  });
  afterAll(() => running.stop());

  async function keep({ cravings, useDays, sessions }: Someone): Promise<void> {
    const clear = ['craving', 'use_day', 'therapy_session', 'patient_status'];
    for (const table of clear) await north(`DELETE FROM ${table}`);
    const frame = [NORTH.clinicId, patientId, NORTH.clinician.membershipId];
    await north(
      `INSERT INTO craving (clinic_id, id, patient_id, occurred_at, local_day, substance, intensity, triggers, coping, source, note,
         recorded_by, standing)
       SELECT $1, gen_random_uuid(), $2, (day + make_interval(mins => minute)) AT TIME ZONE 'Europe/London', day, substance, intensity,
         '{}', '{}', 'patient', '', $3, standing
       FROM unnest($4::date[], $5::int[], $6::text[], $7::int[], $8::boolean[]) AS entry (day, minute, substance, intensity, standing)`,
      [
        ...frame,
        cravings.map(({ ago }) => addDays(today, -ago)),
        cravings.map(({ minute }, index) => (minute + index) % 1440),
        cravings.map(({ substance }) => substance),
        cravings.map(({ intensity }) => intensity),
        cravings.map(({ standing }) => standing),
      ],
    );
    await north(
      `INSERT INTO use_day (clinic_id, id, patient_id, day, substance, substance_text, state, co_use, context, source, note, recorded_by)
       SELECT $1, gen_random_uuid(), $2, day, substance, '', state, '{}', context, 'patient', '', $3
       FROM unnest($4::date[], $5::text[], $6::text[], $7::text[]) AS entry (day, substance, state, context)`,
      [
        ...frame,
        useDays.map(({ ago }) => addDays(today, -ago)),
        useDays.map(({ substance }) => substance),
        useDays.map(({ state }) => state),
        useDays.map(({ context }) => context),
      ],
    );
    await north(
      `INSERT INTO therapy_session (clinic_id, id, patient_id, starts_at, local_day, session_type, attendance, goals, absence_reason, note,
         recorded_by)
       SELECT $1, gen_random_uuid(), $2, (day + time '10:00') AT TIME ZONE 'Europe/London', day, 'key_work', attendance, '{}', '', '', $3
       FROM unnest($4::date[], $5::text[]) AS entry (day, attendance)`,
      [
        ...frame,
        sessions.map(({ ago }) => addDays(today, -ago)),
        sessions.map(({ ago, attendance }) => (ago < 0 && !AHEAD.includes(attendance) ? '0' : attendance)),
      ],
    );
  }

  it('says the same as the pure functions of the patient page, whatever was entered', async () => {
    await fc.assert(
      fc.asyncProperty(someone, async (entered) => {
        await keep(entered);
        const timeline = Timeline.parse(JSON.parse((await ana.get(`patients/${patientId}/timeline?from=all`)).text));
        expect(await rowOf()).toMatchObject(oracle(timeline));
      }),
      { numRuns: 40 },
    );
  });

  it('never counts ketamine given under medical supervision as use', async () => {
    const entry = { ago: 1, substance: 'ketamine', state: 'yes', context: 'prescribed_supervised' } as const;
    await keep({ cravings: [], useDays: [entry], sessions: [] });
    expect((await rowOf()).use).toBe('-'.repeat(28));
    await keep({ cravings: [], useDays: [{ ...entry, context: 'non_prescribed' }], sessions: [] });
    expect((await rowOf()).use).toBe(`${'-'.repeat(27)}u`);
  });

  it('shows a person without any entry as absent figures, never as zeros of craving', async () => {
    await keep({ cravings: [], useDays: [], sessions: [] });
    expect(await rowOf()).toMatchObject({
      cravingDay: [],
      cravingIntensity: [],
      attended: 0,
      booked: 0,
      lastDataDay: null,
    });
  });

  it.each(['2', '4'] as const)(
    'takes no session to come that was cancelled (code %s) for the last entry',
    async (attendance) => {
      const craving = { ago: 10, minute: 600, substance: 'ketamine', intensity: 3, standing: true } as const;
      await keep({ cravings: [craving], useDays: [], sessions: [{ ago: -4, attendance }] });
      expect((await rowOf()).lastDataDay).toBe(addDays(today, -10));
      await keep({ cravings: [craving], useDays: [], sessions: [{ ago: 0, attendance }] });
      expect((await rowOf()).lastDataDay).toBe(today);
    },
  );

  it('makes a row of another day anew', async () => {
    await keep({ cravings: [], useDays: [], sessions: [] });
    await rowOf();
    await north(`UPDATE patient_status SET as_of = as_of - 1, attended = 99`);
    expect(await rowOf()).toMatchObject({ asOf: today, attended: 0 });
  });

  it('holds every entry when several are logged at once', async () => {
    await keep({ cravings: [], useDays: [], sessions: [] });
    const answers = await Promise.all([0, 1, 2, 3, 4, 5, 6, 7].map((intensity) => logCraving(intensity)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect((await rowOf()).cravingIntensity.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    const kept = await north('SELECT cardinality(craving_day) AS ratings FROM patient_status');
    expect(kept).toEqual([{ ratings: 8 }]);
  });

  it('is mine where I am the key worker, the clinic’s for everyone, and lists open episodes only', async () => {
    const tom = await running.signIn(NORTH.lead.email);
    expect((await caseload('', ana)).rows.map((row) => row.patientId)).toEqual([patientId]);
    expect((await caseload('?whose=mine', tom)).rows).toEqual([]);
    const everyone = (await caseload('?whose=clinic', tom)).rows;
    expect(everyone).toEqual([
      expect.objectContaining({
        patientId,
        mine: false,
        keyWorkerName: NORTH.clinician.name,
        phase: 'residential_rehab',
      }),
    ]);
    expect((await ana.get('caseload?whose=all')).status).toBe(422);
  });

  it('stays behind the wall and is for clinical staff only', async () => {
    const sam = await running.signIn(SOUTH.clinician.email);
    expect((await caseload('?whose=clinic', sam)).rows.map((row) => row.patientId)).toEqual([SOUTH.patient.id]);
    const ida = await running.signIn(NORTH.administrator.email);
    expect((await ida.get('caseload')).status).toBe(403);
  });

  it('names everyone listed in the audit trail', async () => {
    await caseload();
    const rows = await north(
      `SELECT patient_id FROM audit_subject JOIN audit_event ON audit_event.id = event_id
       WHERE event_id = (SELECT id FROM audit_event WHERE action = 'caseload.read' ORDER BY at DESC LIMIT 1)`,
    );
    expect(rows).toEqual([{ patient_id: patientId }]);
  });
});
