import type { DataSource } from 'typeorm';
import { ownerDataSource } from '../../api/src/database/data-source';
import { demo } from '../../api/src/database/seed/demo';
import { resetDemo, seedDemo } from '../../api/src/database/seed/load-demo';
import { testDatabase } from './support/test-database';

const ANCHOR = '2026-11-23';
const LATER = '2027-02-01';

describe('the demo in a database', () => {
  let database: Awaited<ReturnType<typeof testDatabase>>;
  let owner: DataSource;

  beforeAll(async () => {
    database = await testDatabase();
    owner = await ownerDataSource(database.ownerUrl).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await database.drop();
  });

  /** Rows of a clinic's table, counted behind its wall. */
  async function count(clinicId: string, table: string): Promise<number> {
    return owner.transaction(async (db) => {
      await db.query(`SELECT set_config('app.clinic_id', $1, true)`, [clinicId]);
      const [{ rows }] = await db.query<[{ rows: number }]>('SELECT count(*)::int AS rows FROM '.concat(table));
      return rows;
    });
  }

  async function expectLoaded(anchorDay: string): Promise<void> {
    const data = demo(anchorDay);
    for (const { tables, audit } of data.clinics) {
      const clinicId = tables.clinic[0]!.clinic_id;
      for (const [table, rows] of Object.entries(tables)) {
        expect([table, await count(clinicId, table)]).toEqual([table, rows.length]);
      }
      expect(await count(clinicId, 'audit_event')).toBe(audit.length);
      expect(await count(clinicId, 'audit_subject')).toBe(audit.length);
    }
    const [accounts] = await owner.query<{ rows: number }[]>('SELECT count(*)::int AS rows FROM account');
    expect(accounts?.rows).toBe(data.accounts.length);
    expect(await owner.query(`SELECT value FROM installation WHERE key = 'demo_anchor_day'`)).toEqual([
      { value: anchorDay },
    ]);
  }

  it('loads every row of every table, with less than ten seconds of work', async () => {
    const before = process.cpuUsage();
    expect(await seedDemo(owner, ANCHOR)).toBe(
      'The demo is loaded: 63 invented people in 2 clinics, up to 23 November 2026.',
    );
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000_000).toBeLessThan(10);
    await expectLoaded(ANCHOR);
  });

  it('leaves a database that is in use alone', async () => {
    expect(await seedDemo(owner, LATER)).toBe('The database is in use; nothing was loaded.');
    await expectLoaded(ANCHOR);
  });

  it('starts anew on a reset: only the new days are there', async () => {
    await owner.query(
      `INSERT INTO throttle (bucket, failures, last_at) VALUES ('somebody', 3, '2026-11-23T10:00:00Z')`,
    );
    await resetDemo(owner, LATER);
    await expectLoaded(LATER);
    expect(await owner.query('SELECT bucket FROM throttle')).toEqual([]);
  });
});
