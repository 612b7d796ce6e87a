import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandOf, endProcess, isAlive } from '../console/processes.mjs';
import { startBuiltIn } from './built-in.mjs';
import { ensureDatabase, withClient } from './roles.mjs';
import { readPidFile } from './server.mjs';

const prefix = 'cairn-test-postgres-';
/** A throw-away cluster may forget everything when the machine stops; a drill asks for `durable`. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: 100 };
const templateName = 'cairn_template';

/** Clusters whose test run was killed are ended and removed by the next run. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const base = path.join(tmpdir(), name);
    const ownerFile = path.join(base, 'test-run.pid');
    if (!existsSync(ownerFile) || isAlive(Number(readFileSync(ownerFile, 'utf8')))) continue;
    const pid = readPidFile(path.join(base, 'cluster'))?.pid;
    if (pid !== undefined && commandOf(pid).includes(base)) await endProcess(pid, 5_000, 'SIGQUIT');
    rmSync(base, { recursive: true, force: true });
  }
}

/**
 * A real server in a folder of its own under the system's temporary directory.
 *
 * @param {{ durable?: boolean }} [options] `durable` keeps fsync on
 * @returns addresses (`adminUrl`, `ownerUrl`, `apiUrl`, …) and `stop()`, which also removes the folder
 */
export async function startTestPostgres({ durable = false } = {}) {
  await sweep();
  const base = mkdtempSync(path.join(tmpdir(), prefix));
  chmodSync(base, 0o755);
  writeFileSync(path.join(base, 'test-run.pid'), String(process.pid));
  const builtIn = await startBuiltIn(base, { settings: durable ? {} : fast });
  const stop = async () => {
    await builtIn.stop('immediate');
    rmSync(base, { recursive: true, force: true });
  };
  return { ...builtIn, stop };
}

const inDatabase = (url, database) => {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
};

/** Addresses of one database of a test server, from the plain strings that a worker process got. */
const addresses = ({ ownerUrl, apiUrl, backupUrl }, database) => ({
  database,
  ownerUrl: inDatabase(ownerUrl, database),
  apiUrl: inDatabase(apiUrl, database),
  backupUrl: inDatabase(backupUrl, database),
});

/** Makes the migrated database that every test file copies: once per server, in globalSetup. */
export async function makeTemplate(server, migrate) {
  await withClient(server.adminUrl, (client) => ensureDatabase(client, templateName));
  await migrate(addresses(server, templateName));
}

/**
 * A migrated database of its own, copied from the template in some 50 ms. Call once per test file.
 *
 * @param server the addresses of the test server (strings are enough, so they may come through an environment variable)
 */
export async function freshDatabase(server) {
  const database = `test_${randomBytes(8).toString('hex')}`;
  await withClient(server.adminUrl, (client) => ensureDatabase(client, database, templateName));
  const drop = () =>
    withClient(server.adminUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`));
  return { ...addresses(server, database), drop };
}
