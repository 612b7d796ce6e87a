import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { freePort } from '../console/ports.mjs';
import { isAlive, waitUntil } from '../console/processes.mjs';
import { projectDir } from '../postgres/binaries.mjs';
import { hashOfSources } from './build.mjs';

/** The smallest API that keeps the launcher's contract: it counts the rows of one table. */
const api = `
import http from 'node:http';
import pg from 'pg';
if (process.env.FIXTURE_BROKEN) { console.error('a wire is loose'); process.exit(3); }
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL });
pool.on('error', () => undefined);
const server = http.createServer(async (request, response) => {
  const { rows } = await pool.query('SELECT count(*)::int AS rows FROM entry').catch((error) => (response.statusCode = 503, { rows: [String(error)] }));
  response.end(JSON.stringify({ ...rows[0], demo: process.env.DEMO }));
}).listen(Number(process.env.PORT), process.env.HOST);
process.on('SIGTERM', () => { server.close(); server.closeAllConnections(); void pool.end().then(() => process.exit(0)); });
`;
const cli = `
import pg from 'pg';
const statements = {
  migrate: ['CREATE TABLE IF NOT EXISTS entry (i int)', 'GRANT SELECT ON entry TO cairn_api'],
  'seed-demo': ['INSERT INTO entry VALUES (1), (2)'],
}[process.argv[2]];
if (process.argv[2] === 'demo-accounts') console.log('owen@clinic.example\\tkettle\\tclinician');
else if (process.argv[2] === 'setup-link') console.log(process.argv[3] + '/setup#once');
else {
  const client = new pg.Client(process.env.DATABASE_OWNER_URL);
  await client.connect();
  for (const each of statements) await client.query(each);
  await client.end();
}
`;

/** A folder that looks like a built checkout. */
function makeHouse() {
  const house = mkdtempSync(path.join(tmpdir(), 'cairn-house-'));
  chmodSync(house, 0o755);
  cpSync(path.join(projectDir, 'tools'), path.join(house, 'tools'), { recursive: true });
  symlinkSync(path.join(projectDir, 'node_modules'), path.join(house, 'node_modules'));
  const files = {
    'api/main.js': api,
    'api/cli.js': cli,
    'api/package.json': '{"type":"module"}',
    'dashboard/browser/index.html': '',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(house, 'dist/apps', name)), { recursive: true });
    writeFileSync(path.join(house, 'dist/apps', name), text);
  }
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'nx.json'])
    writeFileSync(path.join(house, name), '{}');
  writeFileSync(path.join(house, 'dist/.cairn-build'), hashOfSources(house));
  return house;
}

describe('npm start', () => {
  let house;
  let port;
  let launcher;
  before(async () => {
    house = makeHouse();
    port = await freePort();
  });
  after(async () => {
    await launcher?.stop();
    rmSync(house, { recursive: true, force: true });
  });

  function launch(args = [], env = {}) {
    const options = { cwd: house, env: { ...process.env, PORT: String(port), npm_lifecycle_event: '', ...env } };
    const child = spawn(process.execPath, ['tools/start.mjs', ...args], options);
    let said = '';
    child.stdout.on('data', (chunk) => (said += chunk));
    child.stderr.on('data', (chunk) => (said += chunk));
    const ended = new Promise((resolve) => child.once('close', resolve));
    const until = (words) =>
      waitUntil(() => said.includes(words) || child.exitCode !== null, 30_000).then(() =>
        assert.ok(said.includes(words), said),
      );
    const stop = () => {
      child.kill('SIGINT');
      return ended;
    };
    launcher = { child, ended, until, stop, said: () => said };
    return launcher;
  }
  const served = async () => (await fetch(`http://127.0.0.1:${port}/`)).json();
  const noted = () => JSON.parse(readFileSync(path.join(house, '.data/launcher.json'), 'utf8'));
  const pidFile = () => path.join(house, '.data/postgres/cluster/postmaster.pid');

  it('brings everything up, says where and for whom, and Ctrl-C takes everything down', async () => {
    const { until, said, stop } = launch();
    await until('Ctrl-C stops everything');
    assert.match(
      said(),
      new RegExp(`Cairn is ready at http://localhost:${port}[^]*owen@clinic\\.example +kettle +clinician`),
    );
    assert.deepEqual(await served(), { rows: 2, demo: '1' });
    const { api: apiPid } = noted();
    assert.equal(await stop(), 0);
    assert.equal(isAlive(apiPid), false);
    assert.equal(existsSync(pidFile()), false);
  });

  it('keeps the data, is ready in less than ten seconds, and refuses a second launcher', async () => {
    const since = performance.now();
    const first = launch();
    await first.until('Ctrl-C stops everything');
    assert.ok(performance.now() - since < 10_000);
    assert.doesNotMatch(first.said(), /Demo: making/);
    assert.equal((await served()).rows, 2);
    const second = launch();
    assert.equal(await second.ended, 1);
    assert.match(second.said(), /already runs from this folder at http:\/\/localhost:\d+ \(process \d+\)/);
    launcher = first;
  });

  it('starts the API again when it is killed', async () => {
    const { api: apiPid } = noted();
    process.kill(apiPid, 'SIGKILL');
    await launcher.until('The API is back');
    assert.equal((await served()).rows, 2);
  });

  it('recovers after kill -9 of the launcher and of PostgreSQL', async () => {
    for (const victims of [() => [], () => [Number(readFileSync(pidFile(), 'utf8').split('\n')[0])]]) {
      for (const pid of [launcher.child.pid, ...victims()]) process.kill(pid, 'SIGKILL');
      await launcher.ended;
      await launch().until('Ctrl-C stops everything');
      assert.equal((await served()).rows, 2);
    }
    assert.equal(await launcher.stop(), 0);
  });

  it('says that the API ended with an error, shows its last words and leaves with 1', async () => {
    const { ended, said } = launch([], { FIXTURE_BROKEN: '1' });
    assert.equal(await ended, 1);
    assert.match(said(), /The API ended while starting \(code 3\)[^]*a wire is loose/);
    assert.equal(existsSync(pidFile()), false);
  });

  it('starts empty when told, with a link for the first administrator', async () => {
    rmSync(path.join(house, '.data'), { recursive: true });
    const { until, said, stop } = launch(['--no-demo']);
    await until('Ctrl-C stops everything');
    assert.match(said(), new RegExp(`http://localhost:${port}/setup#once`));
    assert.deepEqual(await served(), { rows: 0, demo: '0' });
    assert.equal(await stop(), 0);
  });
});
