import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openCluster } from '../postgres/cluster.mjs';
import { withClient } from '../postgres/roles.mjs';
import { startServer, stopServer, urlOf } from '../postgres/server.mjs';
import { openDatabase } from './database.mjs';

const script = path.join(import.meta.dirname, '..', 'postgres', 'prepare.mjs');

describe('a server of one’s own', () => {
  const base = mkdtempSync(path.join(tmpdir(), 'cairn-external-'));
  chmodSync(base, 0o755);
  let cluster;
  let adminUrl;
  let external;
  before(async () => {
    cluster = await openCluster(base);
    const { port } = await startServer(cluster);
    adminUrl = urlOf(cluster, port, 'postgres', 'postgres');
    const address = (login) => `postgresql://${login}:secret-of-${login}@127.0.0.1:${port}/clinic`;
    external = { ownerUrl: address('cairn_owner'), apiUrl: address('cairn_api') };
  });
  after(async () => {
    await stopServer(cluster);
    rmSync(base, { recursive: true, force: true });
  });

  const prepare = (env) =>
    spawnSync(process.execPath, [script], { env: { PATH: process.env.PATH, ...env }, encoding: 'utf8' });

  it('says in a sentence what is missing', async () => {
    const asSuperuser = { ownerUrl: adminUrl, apiUrl: adminUrl };
    await assert.rejects(
      openDatabase(asSuperuser),
      /^Plain: The roles cairn_owner and cairn_api are missing .*prepare\.mjs/,
    );
    await assert.rejects(openDatabase(external), /^Plain: The database of DATABASE_OWNER_URL does not let us in/);
    const { status, stderr } = prepare({});
    assert.equal(status, 1);
    assert.match(stderr, /DATABASE_ADMIN_URL \(or DATABASE_ADMIN_URL_FILE\) is missing/);
  });

  it('gets roles and database from one script, which may be run again', async () => {
    const file = path.join(base, 'admin-url');
    writeFileSync(file, `${adminUrl}\n`);
    const env = { DATABASE_ADMIN_URL_FILE: file, DATABASE_OWNER_URL: external.ownerUrl, DATABASE_URL: external.apiUrl };
    for (let time = 0; time < 2; time += 1) assert.deepEqual(prepare(env).stderr, '');
    const database = await openDatabase(external);
    const { rows } = await withClient(database.ownerUrl, (client) =>
      client.query('SELECT current_user AS me, current_database() AS db'),
    );
    assert.deepEqual(rows, [{ me: 'cairn_owner', db: 'clinic' }]);
    await database.stop();
    await withClient(adminUrl, (client) => client.query('SELECT 1'));
  });
});
