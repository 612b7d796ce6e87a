import { startTestPostgres } from '../../tools/postgres/testing.mjs';

/** One real PostgreSQL for the whole run; each test file gets a migrated database of its own on it. */
export default async function setup() {
  const server = await startTestPostgres();
  globalThis.testServer = server;
  const { adminUrl, ownerUrl, apiUrl, backupUrl } = server;
  process.env.TEST_POSTGRES = JSON.stringify({ adminUrl, ownerUrl, apiUrl, backupUrl });
}
