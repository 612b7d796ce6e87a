import { Client } from 'pg';
import { CRAVING_READ, TIMELINE_STATEMENT } from '@cairn/insight-api';
import { NORTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

const PATIENTS = 40;
const DAYS = 730;
/** Measured on rows in arrival order: 16 half-filled leaves of an 80-byte entry and the two pages above them, plus 2 (decision 0009). */
const MOST_BUFFERS = 20;

describe('the two-year read of a patient', () => {
  let running: RunningApp;
  let owner: Client;
  let api: Client;
  const range = [NORTH.clinicId, NORTH.patient.id, '2024-11-24', '2026-11-23'];

  /** The plan of a second run: the first one of a connection also reads the catalogue. */
  const explain = async (text: string, values: unknown[]): Promise<string> => {
    await api.query('BEGIN');
    await api.query(`SET LOCAL app.clinic_id = '${NORTH.clinicId}'`);
    await api.query(text, values);
    const { rows } = await api.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, BUFFERS) ${text}`, values);
    await api.query('COMMIT');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  };

  beforeAll(async () => {
    running = await startApp();
    owner = new Client({ connectionString: running.database.ownerUrl });
    api = new Client({ connectionString: running.database.apiUrl });
    await Promise.all([owner.connect(), api.connect()]);
    const { clinicId } = NORTH;
    const by = NORTH.clinician.membershipId;
    // The test server commits lazily, and VACUUM marks no page visible whose commits are not on disk yet.
    await owner.query('SET synchronous_commit = on');
    await owner.query('BEGIN');
    await owner.query(`SET LOCAL app.clinic_id = '${clinicId}'`);
    await owner.query(
      `INSERT INTO patient (clinic_id, id, registered_by) SELECT $1, gen_random_uuid(), $2 FROM generate_series(2, $3::int)`,
      [clinicId, by, PATIENTS],
    );
    // Rows in the order of arrival: every day one of each patient, as a clinic writes them.
    const arrivals = `FROM generate_series(0, ${DAYS - 1}) AS day, patient WHERE patient.clinic_id = $1 ORDER BY day, md5(patient.id::text || day)`;
    await owner.query(
      `INSERT INTO craving (clinic_id, id, patient_id, occurred_at, local_day, substance, intensity, triggers, coping, source, note, recorded_by, recorded_at)
       SELECT $1, gen_random_uuid(), patient.id, (date '2024-11-24' + day) + time '12:00', date '2024-11-24' + day, 'ketamine', day % 11, '{}', '{}',
         'patient', 'a note of some forty-five letters in each row', $2, (date '2024-11-24' + day) + time '12:05' ${arrivals}`,
      [clinicId, by],
    );
    await owner.query(
      `INSERT INTO use_day (clinic_id, id, patient_id, day, substance, substance_text, state, co_use, context, source, note, recorded_by)
       SELECT $1, gen_random_uuid(), patient.id, date '2024-11-24' + day, 'ketamine', '', 'no', '{}', 'non_prescribed', 'patient', '', $2
       ${arrivals}`,
      [clinicId, by],
    );
    await owner.query(
      `INSERT INTO therapy_session (clinic_id, id, patient_id, starts_at, local_day, session_type, attendance, minutes, goals, absence_reason, note, recorded_by)
       SELECT $1, gen_random_uuid(), patient.id, (date '2024-11-24' + day) + time '10:00', date '2024-11-24' + day, 'key_work', '5', 50, '{}', '', '', $2
       ${arrivals}`,
      [clinicId, by],
    );
    await owner.query('COMMIT');
    await owner.query('VACUUM (ANALYZE) craving, use_day, therapy_session');
  }, 60_000);
  afterAll(async () => {
    await Promise.all([owner.end(), api.end()]);
    await running.stop();
  });

  it('reads cravings from the covering index alone, in few buffers', async () => {
    const plan = await explain(CRAVING_READ.text, range);
    expect(plan).toContain('Index Only Scan using craving_chart');
    expect(plan).toContain('Heap Fetches: 0');
    expect(Number(/rows=(\d+)\.?\d* loops=1\)\n\s+Index Cond/.exec(plan)?.[1])).toBe(DAYS);
    const buffers = /Buffers: shared hit=(\d+)(?: read=(\d+))?/.exec(plan);
    expect(Number(buffers?.[1]) + Number(buffers?.[2] ?? 0)).toBeLessThanOrEqual(MOST_BUFFERS);
  });

  it('touches no table of the logs for the whole page', async () => {
    const plan = await explain(TIMELINE_STATEMENT.text, [...range, NORTH.timeZone, '2026-11-23']);
    for (const index of ['craving_chart', 'use_day_chart', 'therapy_session_chart']) {
      expect(plan).toContain(`Index Only Scan using ${index}`);
    }
    expect(plan).not.toMatch(/(?<!Only )Scan(?: Backward)? (?:using \w+ )?on (?:craving|use_day|therapy_session)\b/);
    expect([...plan.matchAll(/Heap Fetches: (\d+)/g)].map(([, fetches]) => fetches)).toEqual(
      expect.not.arrayContaining([expect.stringMatching(/[1-9]/)]),
    );
  });
});
