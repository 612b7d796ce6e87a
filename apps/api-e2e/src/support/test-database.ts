import { Client } from 'pg';
import { ownerDataSource } from '../../../api/src/database/data-source';

interface Addresses {
  readonly adminUrl: string;
  readonly ownerUrl: string;
  readonly apiUrl: string;
  readonly backupUrl: string;
}

interface TestDatabase {
  readonly ownerUrl: string;
  readonly apiUrl: string;
  drop(): Promise<unknown>;
}

interface Testing {
  makeTemplate(server: Addresses, migrate: (template: { ownerUrl: string }) => Promise<void>): Promise<void>;
  freshDatabase(server: Addresses): Promise<TestDatabase>;
}

const TEMPLATE_LOCK = 20_261_123;

async function migrateTemplate({ ownerUrl }: { ownerUrl: string }): Promise<void> {
  const owner = await ownerDataSource(ownerUrl).initialize();
  await owner.runMigrations({ transaction: 'each' });
  await owner.destroy();
}

/** A migrated database for one test file, copied from a template that the first file makes. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = JSON.parse(process.env['TEST_POSTGRES'] ?? '{}') as Addresses;
  const { makeTemplate, freshDatabase } =
    (await import('../../../../tools/postgres/testing.mjs')) as unknown as Testing;
  const lock = new Client({ connectionString: server.adminUrl });
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await makeTemplate(server, migrateTemplate);
    return await freshDatabase(server);
  } finally {
    await lock.end();
  }
}
