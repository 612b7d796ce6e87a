import { Timeline } from '@cairn/insight-domain';
import { addDays, epochDay, localDay } from '@cairn/shared-util';
import { unnumbered } from './support/answers';
import { NOBODY, NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const { id: patientId } = NORTH.patient;
const path = `patients/${patientId}/timeline`;

describe('the timeline of a patient', () => {
  let running: RunningApp;
  let ana: Awaited<ReturnType<RunningApp['signIn']>>;
  let today: string;

  const north = (text: string, values: unknown[] = []) => running.ownerQuery(NORTH.clinicId, text, values);
  const craving = (day: string, intensity: number, more: { standing?: boolean; recordedAfter?: string } = {}) =>
    north(
      `INSERT INTO craving (clinic_id, id, patient_id, occurred_at, local_day, substance, intensity, triggers, coping, source, note, recorded_by,
         recorded_at, standing)
       VALUES ($1, gen_random_uuid(), $2, ($3::date + time '12:00') AT TIME ZONE 'UTC', $3, 'ketamine', $4, '{}', '{}', 'patient', '', $5,
         ($3::date + time '12:00') AT TIME ZONE 'UTC' + $6::interval, $7)`,
      [
        NORTH.clinicId,
        patientId,
        day,
        intensity,
        NORTH.clinician.membershipId,
        more.recordedAfter ?? '1 hour',
        more.standing ?? true,
      ],
    );
  interface UseMore {
    amount?: number;
    range?: readonly [low: number, high: number];
    precision?: string;
    context?: string;
    text?: string;
  }
  const use = (day: string, state: string, { amount, range, precision, context, text }: UseMore = {}) =>
    north(
      `INSERT INTO use_day (clinic_id, id, patient_id, day, substance, substance_text, state, amount, amount_low, amount_high, unit,
         "precision", co_use, context, source, note, recorded_by, recorded_at)
       VALUES ($1, gen_random_uuid(), $2, $3, 'ketamine', $4, $5, $6, $7, $8, $9, $10, '{}', $11, 'staff', '', $12,
         $3::date + interval '3 days')`,
      [
        NORTH.clinicId,
        patientId,
        day,
        text ?? '',
        state,
        amount ?? null,
        range?.[0] ?? null,
        range?.[1] ?? null,
        amount === undefined && range === undefined ? null : 'g',
        precision ?? null,
        context ?? 'non_prescribed',
        NORTH.clinician.membershipId,
      ],
    );
  const session = (day: string, attendance: string, minutes: number | null) =>
    north(
      `INSERT INTO therapy_session (clinic_id, id, patient_id, starts_at, local_day, session_type, attendance, minutes, goals, absence_reason,
         note, recorded_by)
       VALUES ($1, gen_random_uuid(), $2, ($3::date + time '10:00') AT TIME ZONE 'UTC', $3, 'key_work', $4, $5, '{}', '', '', $6)`,
      [NORTH.clinicId, patientId, day, attendance, minutes, NORTH.clinician.membershipId],
    );
  const read = async (query = ''): Promise<Timeline> => {
    const answer = await ana.get(`${path}${query}`);
    expect(answer.status).toBe(200);
    return Timeline.parse(JSON.parse(answer.text));
  };

  beforeAll(async () => {
    running = await startApp();
    ana = await running.signIn(NORTH.clinician.email);
    today = localDay(new Date().toISOString(), NORTH.timeZone);
  });
  afterAll(() => running.stop());
  beforeEach(async () => {
    for (const table of ['craving', 'use_day', 'therapy_session', 'event_mark']) await north(`DELETE FROM ${table}`);
  });

  it('is empty columns for a person without entries, and no episode for one who never had one', async () => {
    const empty = await read();
    expect(empty).toMatchObject({ patientId, today, timeZone: NORTH.timeZone, from: addDays(today, -84), to: today });
    expect(empty.cravings).toEqual({ t: [], day: [], substance: [], intensity: [], source: [], late: [] });
    expect([empty.firstDay, empty.lastDay, empty.events]).toEqual([null, null, []]);
    expect(empty.episode).toMatchObject({ id: NORTH.patient.episodeId, primarySubstance: 'ketamine' });
    expect(empty.episode?.phases.map(({ kind, endsOn }) => [kind, endsOn])).toEqual([
      ['withdrawal_management', '2026-01-14'],
      ['residential_rehab', null],
    ]);
    const other = await ana.get(`patients/${NORTH.otherPatient.id}/timeline`);
    expect(Timeline.parse(JSON.parse(other.text)).episode).toBeNull();
  });

  it('keeps a 0, and a day without an entry stays absent', async () => {
    const [first, third] = [addDays(today, -3), addDays(today, -1)];
    await craving(first, 0);
    await craving(third, 4, { recordedAfter: '25 hours' });
    await use(first, 'no');
    const { cravings, useDays, firstDay, lastDay } = await read();
    expect(cravings.day).toEqual([epochDay(first), epochDay(third)]);
    expect(cravings.intensity).toEqual([0, 4]);
    expect(cravings.late).toEqual([0, 1]);
    expect(cravings.t[0]).toBe(epochDay(first) * 86_400 + 43_200);
    expect(useDays).toMatchObject({ day: [epochDay(first)], state: [1], amount: [null], unit: [null], late: [1] });
    expect([firstDay, lastDay]).toEqual([first, third]);
  });

  it('writes codes as places in the shipped lists, and texts and amounts as they were entered', async () => {
    const day = addDays(today, -2);
    await use(day, 'yes', { amount: 0.25, context: 'prescribed_supervised', text: 'say "k", \\ or é' });
    await session(day, '3', null);
    await session(day, '5', 0);
    const { useDays, sessions } = await read();
    expect(useDays).toMatchObject({
      substance: [0],
      substanceText: ['say "k", \\ or é'],
      state: [0],
      amount: [0.25],
      unit: [0],
      source: [1],
      context: [1],
    });
    expect(sessions).toMatchObject({ type: [1, 1], attendance: expect.arrayContaining([4, 0]) });
    expect(new Set(sessions.minutes)).toEqual(new Set([null, 0]));
  });

  it('tells a range by its two ends, and how exact a figure is', async () => {
    await use(addDays(today, -4), 'yes', { range: [0.5, 1], precision: 'range' });
    await use(addDays(today, -3), 'yes', { amount: 0.5, precision: 'estimate' });
    await use(addDays(today, -2), 'yes');
    expect((await read()).useDays).toMatchObject({
      amount: [null, 0.5, null],
      amountLow: [0.5, null, null],
      amountHigh: [1, null, null],
      unit: [0, 0, null],
      precision: [2, 1, null],
    });
  });

  it('leaves out what was replaced or withdrawn', async () => {
    await craving(addDays(today, -2), 9, { standing: false });
    await craving(addDays(today, -2), 2);
    expect((await read()).cravings.intensity).toEqual([2]);
  });

  it('bounds the columns by clinic-local days, both included', async () => {
    const days = [-5, -4, -3, -2].map((offset) => addDays(today, offset));
    for (const [index, day] of days.entries()) await craving(day, index);
    const { cravings, from, to } = await read(`?from=${days[1]}&to=${days[2]}`);
    expect(cravings.intensity).toEqual([1, 2]);
    expect([from, to]).toEqual([days[1], days[2]]);
    expect((await read('?from=all')).cravings.intensity).toEqual([0, 1, 2, 3]);
  });

  it('is not sent again while nothing changed', async () => {
    await craving(addDays(today, -2), 5);
    const first = await ana.get(path);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{43}"$/);
    expect(first.headers.get('content-type')).toContain('application/json');
    const again = await ana.get(path, { 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    await craving(addDays(today, -1), 0);
    expect((await ana.get(path, { 'if-none-match': etag })).status).toBe(200);
  });

  it('names the field of a range that cannot be read', async () => {
    const backwards = await ana.get(`${path}?from=2026-02-02&to=2026-02-01`);
    expect([backwards.status, backwards.body['fields']]).toEqual([422, [expect.objectContaining({ field: 'from' })]]);
    expect((await ana.get(`${path}?from=2026-02-30`)).status).toBe(422);
    expect((await ana.get(`${path}?from=2010-01-01`)).status).toBe(422);
    expect((await ana.get(`${path}?since=2026-01-01`)).status).toBe(422);
  });

  it('answers the same for another clinic’s patient as for one that nobody has', async () => {
    const told = async (patient: string) => {
      return unnumbered(await ana.get(`patients/${patient}/timeline`));
    };
    const foreign = await told(SOUTH.patient.id);
    expect(foreign.status).toBe(404);
    expect(foreign).toEqual(await told(NOBODY));
  });

  it('is for clinical staff only', async () => {
    const ida = await running.signIn(NORTH.administrator.email);
    expect((await ida.get(path)).status).toBe(403);
    const una = await running.signIn(NORTH.auditor.email);
    expect((await una.get(path)).status).toBe(403);
    expect((await running.client().get(path)).status).toBe(401);
  });

  it('names the patient in the audit trail', async () => {
    await read();
    const rows = await running.ownerQuery<{ patient_id: string }>(
      NORTH.clinicId,
      `SELECT patient_id FROM audit_subject JOIN audit_event ON audit_event.id = event_id
       WHERE action = 'timeline.read' AND outcome = 'done' ORDER BY audit_event.at DESC LIMIT 1`,
    );
    expect(rows).toEqual([{ patient_id: patientId }]);
  });
});
