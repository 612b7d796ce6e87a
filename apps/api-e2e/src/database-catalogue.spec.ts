import { RECORD_KINDS } from '@cairn/patients-domain';
import { Client } from 'pg';
import { DEFINER_FUNCTIONS } from './support/definer-functions';
import { NORTH, SOUTH } from './support/fixture';
import { startApp, type RunningApp } from './support/start-app';

/** Tables that belong to no clinic. A new one needs a reason in docs/decisions before it may stand here. */
const WITHOUT_CLINIC = ['account', 'auth_session', 'installation', 'migrations', 'throttle'];

const POLICY = "(clinic_id = (NULLIF(current_setting('app.clinic_id'::text, true), ''::text))::uuid)";

/**
 * Every column the runtime role may update, beside `draft` and `patient_status`, which it keeps as it likes, and beside
 * `standing` of the record book.
 */
const UPDATABLE = [
  'care_team_member.standing',
  'check_in_link.revoked_at',
  'check_in_link.revoked_by',
  'check_in_link.used_at',
  'clinic.name',
  'clinic.time_zone',
  'episode_details.standing',
  'group_cancellation.standing',
  'group_session_note.standing',
  'idempotency.response',
  'idempotency.status',
  'invitation.accepted_at',
  'invitation.revoked_at',
  'membership.active',
  'membership.display_name',
  'membership.last_sign_in_at',
  'membership.role',
  'membership.version',
  'patient_details.standing',
  'phase.standing',
  'programme_group_member.standing',
  'programme_group_version.standing',
];

describe('the database, read from its own catalogue', () => {
  let running: RunningApp;
  let db: Client;
  let tenants: string[];

  const column = async (text: string, values: unknown[] = []): Promise<string[]> =>
    (await db.query<{ name: string }>(text, values)).rows.map(({ name }) => name);

  beforeAll(async () => {
    running = await startApp();
    db = new Client({ connectionString: running.database.ownerUrl });
    await db.connect();
    tenants = await column(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND a.attname = 'clinic_id' AND NOT a.attisdropped ORDER BY 1`,
    );
  });
  afterAll(async () => {
    await db.end();
    await running.stop();
  });

  it('has no table without a clinic beside the listed ones', async () => {
    const all = await column(
      `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1`,
    );
    expect(all.filter((name) => !tenants.includes(name))).toEqual(WITHOUT_CLINIC);
    expect(tenants.length).toBeGreaterThanOrEqual(17);
  });

  it('enables and forces row-level security on every table of a clinic', async () => {
    const walled = await column(
      `SELECT relname AS name FROM pg_class WHERE relname = ANY($1) AND relrowsecurity AND relforcerowsecurity ORDER BY 1`,
      [tenants],
    );
    expect(walled).toEqual(tenants);
  });

  it('has exactly one policy a table, for all commands and everybody, and it is the wall', async () => {
    const { rows } = await db.query(
      `SELECT tablename, cmd, permissive, roles::text AS roles, qual, with_check FROM pg_policies WHERE schemaname = 'public' ORDER BY 1`,
    );
    expect(rows).toEqual(
      tenants.map((tablename) => ({
        tablename,
        cmd: 'ALL',
        permissive: 'PERMISSIVE',
        roles: '{public}',
        qual: POLICY,
        with_check: POLICY,
      })),
    );
  });

  it('begins every primary key, unique index and exclusion with the clinic', async () => {
    const strays = await column(
      `SELECT i.relname AS name FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class t ON t.oid = x.indrelid
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = x.indkey[0]
       WHERE t.relname = ANY($1) AND (x.indisunique OR x.indisexclusion) AND a.attname <> 'clinic_id'`,
      [tenants],
    );
    expect(strays).toEqual([]);
  });

  it('carries the clinic in every foreign key between tables of a clinic', async () => {
    const strays = await column(
      `SELECT k.conname AS name FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class r ON r.oid = k.confrelid
       WHERE k.contype = 'f' AND t.relname = ANY($1) AND r.relname = ANY($1)
         AND NOT EXISTS (
           SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair(own, theirs)
           JOIN pg_attribute o ON o.attrelid = t.oid AND o.attnum = pair.own AND o.attname = 'clinic_id'
           JOIN pg_attribute f ON f.attrelid = r.oid AND f.attnum = pair.theirs AND f.attname = 'clinic_id')`,
      [tenants],
    );
    expect(strays).toEqual([]);
  });

  it('gives the runtime role nothing to own, to create or to bypass with', async () => {
    const { rows } = await db.query(
      `SELECT r.rolsuper, r.rolbypassrls, r.rolcreaterole, r.rolcreatedb, r.rolinherit,
         has_schema_privilege('cairn_api', 'public', 'CREATE') AS creates,
         has_database_privilege('cairn_api', current_database(), 'TEMP') AS temporary,
         (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns,
         (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships
       FROM pg_roles r WHERE rolname = 'cairn_api'`,
    );
    expect(rows).toEqual([
      {
        rolsuper: false,
        rolbypassrls: false,
        rolcreaterole: false,
        rolcreatedb: false,
        rolinherit: false,
        creates: false,
        temporary: false,
        owns: 0,
        memberships: 0,
      },
    ]);
  });

  it('lets the runtime role update listed columns only', async () => {
    const updatable = await column(
      `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
       WHERE c.table_schema = 'public' AND c.table_name NOT IN ('draft', 'patient_status')
         AND has_column_privilege('cairn_api', format('public.%I', c.table_name), c.column_name, 'UPDATE') ORDER BY 1`,
    );
    const book = RECORD_KINDS.map((kind) => `${kind}.standing`);
    expect(updatable.filter((name) => !book.includes(name))).toEqual(UPDATABLE);
    expect(updatable.filter((name) => book.includes(name))).toEqual([...book].sort());
  });

  it('lets the runtime role delete drafts only, truncate nothing and read no account or sign-in', async () => {
    const may = (privilege: string) =>
      column(
        `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND has_table_privilege('cairn_api', c.oid, $1) ORDER BY 1`,
        [privilege],
      );
    expect(await may('DELETE')).toEqual(['draft']);
    expect(await may('TRUNCATE')).toEqual([]);
    expect((await may('SELECT')).filter((name) => WITHOUT_CLINIC.includes(name))).toEqual(['installation']);
  });

  it('writes nothing by trigger, which a distributed Postgres would refuse', async () => {
    expect(await column('SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal')).toEqual([]);
  });

  it('lets the runtime role call listed functions only beside those of extensions', async () => {
    const callable = await column(
      `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = 'public' AND has_function_privilege('cairn_api', p.oid, 'EXECUTE')
         AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY 1`,
    );
    expect(callable).toEqual(DEFINER_FUNCTIONS);
  });

  it('fixes the search path of every function that runs with its owner’s rights', async () => {
    const loose = await column(
      `SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
       WHERE n.nspname = 'public' AND p.prosecdef AND NOT coalesce(p.proconfig::text LIKE '%search_path=%', false)`,
    );
    expect(loose).toEqual([]);
  });

  it.each([
    ['craving_chart', '{local_day,substance,intensity,source,recorded_at}'],
    [
      'use_day_chart',
      '{substance,substance_text,state,amount,amount_low,amount_high,unit,precision,source,context,recorded_at}',
    ],
    ['therapy_session_chart', '{local_day,session_type,attendance,minutes}'],
  ])('covers the chart read with %s and keeps only what stands in it', async (index, included) => {
    const { rows } = await db.query(
      `SELECT pg_get_expr(x.indpred, x.indrelid) AS predicate,
         (SELECT array_agg(a.attname ORDER BY k.place)::text FROM unnest(x.indkey::int2[]) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = k.attnum WHERE k.place > x.indnkeyatts) AS included
       FROM pg_index x WHERE x.indexrelid = $1::regclass`,
      [index],
    );
    expect(rows).toEqual([{ predicate: 'standing', included }]);
  });

  it('vacuums log tables early enough for index-only reads', async () => {
    const set = await column(
      `SELECT relname AS name FROM pg_class WHERE 'autovacuum_vacuum_insert_scale_factor=0.01' = ANY(reloptions) ORDER BY 1`,
    );
    expect(set).toEqual(['craving', 'event_mark', 'therapy_session', 'use_day']);
  });

  describe('as the runtime role', () => {
    let runtime: Client;
    beforeAll(async () => {
      runtime = new Client({ connectionString: running.database.apiUrl });
      await runtime.connect();
    });
    afterAll(() => runtime.end());

    it('shows no row of any clinic while no clinic is set', async () => {
      for (const table of tenants) {
        const { rows } = await runtime.query(`SELECT count(*)::int AS rows FROM ${table}`);
        expect([table, rows[0]]).toEqual([table, { rows: 0 }]);
      }
    });

    it('shows the rows of the clinic that is set, and no other, and forgets it with the transaction', async () => {
      await runtime.query('BEGIN');
      await runtime.query(`SET LOCAL app.clinic_id = '${NORTH.clinicId}'`);
      const seen = await runtime.query<{ clinic_id: string }>('SELECT DISTINCT clinic_id FROM patient');
      await runtime.query('COMMIT');
      expect(seen.rows).toEqual([{ clinic_id: NORTH.clinicId }]);
      expect((await runtime.query('SELECT 1 FROM patient')).rowCount).toBe(0);
    });

    it('refuses a row for another clinic', async () => {
      await runtime.query('BEGIN');
      await runtime.query(`SET LOCAL app.clinic_id = '${NORTH.clinicId}'`);
      const insert = runtime.query(
        'INSERT INTO patient (clinic_id, id, registered_by) VALUES ($1, gen_random_uuid(), $2)',
        [SOUTH.clinicId, SOUTH.clinician.membershipId],
      );
      await expect(insert).rejects.toMatchObject({ code: '42501' });
      await runtime.query('ROLLBACK');
    });

    it('refuses to change or remove an audit event', async () => {
      await expect(runtime.query("UPDATE audit_event SET action = 'nothing'")).rejects.toMatchObject({ code: '42501' });
      await expect(runtime.query('DELETE FROM audit_event')).rejects.toMatchObject({ code: '42501' });
    });
  });
});
