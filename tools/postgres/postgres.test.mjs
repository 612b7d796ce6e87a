import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { isAlive, waitUntil } from '../console/processes.mjs';
import { startBuiltIn } from './built-in.mjs';
import { assertVersion } from './cluster.mjs';
import { runnerOfOwner } from './place.mjs';
import { withClient } from './roles.mjs';
import { canReach, isRoot } from './runner.mjs';
import { freshDatabase, makeTemplate, startTestPostgres } from './testing.mjs';

const one = async (url, sql) => (await withClient(url, (client) => client.query(sql))).rows[0];

describe('the built-in PostgreSQL', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'cairn-postgres-'));
  chmodSync(base, 0o755);
  let running;
  before(async () => {
    running = await startBuiltIn(base);
  });
  after(async () => {
    await running.stop();
    rmSync(base, { recursive: true, force: true });
  });

  it('gives the runtime role nothing but the right to connect', async () => {
    const role = await one(
      running.adminUrl,
      `SELECT rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolbypassrls,
              (SELECT count(*)::int FROM pg_auth_members WHERE member = r.oid) AS memberships,
              has_database_privilege('cairn_api', 'cairn', 'CREATE') AS may_create,
              has_database_privilege('cairn_api', 'cairn', 'TEMP') AS may_temp
       FROM pg_roles r WHERE rolname = 'cairn_api'`,
    );
    const nothing = {
      rolsuper: false,
      rolinherit: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolbypassrls: false,
    };
    assert.deepEqual(role, { ...nothing, rolcanlogin: true, memberships: 0, may_create: false, may_temp: false });
    await assert.rejects(one(running.apiUrl, 'CREATE TABLE public.mine (i int)'), /permission denied/);
  });

  it('makes the owner own the database and nothing above it', async () => {
    const row = await one(
      running.ownerUrl,
      `SELECT pg_get_userbyid(datdba) AS owner, (SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = 'cairn_owner') AS above
       FROM pg_database WHERE datname = 'cairn'`,
    );
    assert.deepEqual(row, { owner: 'cairn_owner', above: false });
  });

  it('listens on this machine only, with passwords only their owner can read', async () => {
    assert.deepEqual(await one(running.adminUrl, 'SHOW listen_addresses'), { listen_addresses: '127.0.0.1' });
    assert.deepEqual(await one(running.adminUrl, 'SHOW fsync'), { fsync: 'on' });
    assert.equal(statSync(path.join(base, 'secrets.json')).mode & 0o777, 0o600);
    const wrong = new URL(running.apiUrl);
    wrong.password = 'guess';
    await assert.rejects(one(wrong.href, 'SELECT 1'), /password authentication failed/);
  });

  it('adopts a server that outlived its launcher', async () => {
    const again = await startBuiltIn(base);
    assert.deepEqual({ ...again.server }, { ...running.server, adopted: true });
  });

  it('keeps every acknowledged row over kill -9 and starts again without anybody touching postmaster.pid', async () => {
    await one(running.ownerUrl, 'CREATE TABLE kept AS SELECT generate_series(1, 100) AS n');
    const { pid } = running.server;
    const busy = new pg.Client(running.ownerUrl);
    busy.on('error', () => undefined);
    await busy.connect();
    process.kill(pid, 'SIGKILL');
    running = await startBuiltIn(base);
    assert.equal(running.server.adopted, false);
    assert.notEqual(running.server.pid, pid);
    assert.deepEqual(await one(running.ownerUrl, 'SELECT count(*)::int AS rows FROM kept'), { rows: 100 });
  });

  it('says in a sentence that its passwords are missing', async () => {
    const file = path.join(base, 'secrets.json');
    const kept = readFileSync(file);
    rmSync(file);
    await assert.rejects(startBuiltIn(base), /^Plain: The passwords of the database are missing/);
    writeFileSync(file, kept, { mode: 0o600 });
  });

  it('stops and leaves no process', async () => {
    const { pid } = running.server;
    await running.stop();
    assert.ok(await waitUntil(() => !isAlive(pid), 1_000));
    running = await startBuiltIn(base);
  });
});

describe('a data directory of another version', () => {
  it('is refused in one sentence', () => {
    const data = mkdtempSync(path.join(tmpdir(), 'cairn-version-'));
    writeFileSync(path.join(data, 'PG_VERSION'), '17\n');
    assert.throws(
      () => assertVersion(data),
      /was made by PostgreSQL 17, and this version of Cairn brings PostgreSQL 18/,
    );
    rmSync(data, { recursive: true });
  });
});

describe('as whom it runs', () => {
  it('follows the owner of the files that are there', () => {
    assert.deepEqual(runnerOfOwner({ uid: 7, gid: 7 }, 7), { kind: 'self' });
    assert.deepEqual(runnerOfOwner({ uid: 7, gid: 8 }, 0), { kind: 'user', uid: 7, gid: 8 });
    assert.deepEqual(runnerOfOwner({ uid: 0, gid: 0 }, 0), { kind: 'namespace' });
    assert.throws(() => runnerOfOwner({ uid: 7, gid: 7 }, 8), /belong to another user \(number 7\)/);
  });

  it('knows that others cannot walk into a 0700 home', () => {
    const home = mkdtempSync(path.join(tmpdir(), 'cairn-home-'));
    const inside = path.join(home, 'checkout');
    mkdirSync(inside, { mode: 0o755 });
    const stranger = { uid: 54_321, gid: 54_321 };
    assert.equal(canReach(inside, stranger), false);
    chmodSync(home, 0o755);
    assert.equal(canReach(inside, stranger), true);
    rmSync(home, { recursive: true });
  });

  it(
    'starts for root under a 0700 home',
    { skip: !isRoot() && 'only root has to hand the server to somebody else' },
    async () => {
      const home = mkdtempSync(path.join(tmpdir(), 'cairn-home-'));
      const running = await startBuiltIn(path.join(home, 'postgres'));
      assert.notEqual(running.cluster.runner.kind, 'self');
      assert.deepEqual(await one(running.apiUrl, 'SELECT 1 AS answer'), { answer: 1 });
      await running.stop();
      if (running.cluster.base.startsWith('/var/lib/cairn/')) rmSync(running.cluster.base, { recursive: true });
      rmSync(home, { recursive: true });
    },
  );
});

describe('a server for tests', () => {
  it('gives each test file a migrated database of its own', async () => {
    const server = await startTestPostgres();
    await makeTemplate(server, ({ ownerUrl }) => one(ownerUrl, 'CREATE TABLE migrated (i int)'));
    const [first, second] = [await freshDatabase(server), await freshDatabase(server)];
    await one(first.ownerUrl, 'INSERT INTO migrated VALUES (1)');
    assert.deepEqual(await one(first.ownerUrl, 'SELECT count(*)::int AS rows FROM migrated'), { rows: 1 });
    assert.deepEqual(await one(second.ownerUrl, 'SELECT count(*)::int AS rows FROM migrated'), { rows: 0 });
    await first.drop();
    await assert.rejects(one(first.ownerUrl, 'SELECT 1'), /does not exist/);
    await server.stop();
    assert.equal(existsSync(server.cluster.base), false);
  });
});
