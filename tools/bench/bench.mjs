/**
 * `npm run bench`: W1 (log a craving) and W2 (two-year chart read) through the whole API, with authentication, validation,
 * tenancy and audit, each as a ratio to a bare http + pg handler that sends the same statements. The two are asked in
 * turn, round robin, in one run; quote the ratios, since absolute figures move with the machine.
 *
 * Options: --rounds 5 --seconds 2 --clients 8
 *
 * `--against <folder>` asks a third one in the same run: the API that is built in another checkout, over a database of its
 * own with the same records, so that two versions are compared on one machine in one run.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { apiFlags } from '../start/api-process.mjs';
import { startTestPostgres } from '../postgres/testing.mjs';
import { loadBenchClinic } from './clinic.mjs';
import { drive, residentMb, send } from './load.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: options } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    clients: { type: 'string', default: '8' },
    against: { type: 'string' },
  },
});
const [rounds, ms, clients] = [Number(options.rounds), Number(options.seconds) * 1000, Number(options.clients)];

const [API, BARE, EARLIER] = [
  { name: 'cairn', port: 3411 },
  { name: 'bare', port: 3412 },
  { name: 'earlier', port: 3413 },
];
const folder = mkdtempSync(path.join(tmpdir(), 'cairn-bench-'));
const children = [];

function launch(args, env) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env.PATH, ...env },
  });
  children.push(child);
  return child;
}

async function untilAnswers(port, address) {
  const agent = new http.Agent();
  for (const end = Date.now() + 30_000; Date.now() < end;) {
    const answer = await send(agent, { port, path: address }).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing listens on port ${port} after 30 s.`);
}

const apiEnv = (server, port = API.port) => ({
  DATABASE_URL: server.apiUrl,
  PORT: String(port),
  PUBLIC_URL: `http://127.0.0.1:${port}`,
  LOG_LEVEL: 'silent',
});

async function signIn({ email, password }, port = API.port) {
  const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: `http://127.0.0.1:${port}`,
      'idempotency-key': randomUUID(),
    },
    body: JSON.stringify({ email, password, clinicId: null }),
  });
  if (!response.ok) throw new Error(`Sign-in answered ${response.status}: ${await response.text()}`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** UUIDv7 of now: the ids a browser would make. */
function uuid7() {
  const hex = Date.now().toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7${randomUUID().slice(15)}`;
}

function writeRequest({ cookie, port }, patientId, ids = { craving: uuid7(), key: randomUUID() }) {
  const body = {
    id: ids.craving,
    episodeId: null,
    occurredAt: new Date(Date.now() - 60_000).toISOString(),
    substance: 'ketamine',
    intensity: Math.floor(Math.random() * 11),
    worst24h: null,
    durationMinutes: 10,
    timesSinceLast: null,
    triggers: ['stress', 'people'],
    actedOn: 'no',
    coping: ['call_someone'],
    copingHelped: 6,
    source: 'patient',
    note: 'Walked home the long way, then called a friend.',
  };
  return {
    method: 'POST',
    path: `/api/patients/${patientId}/cravings`,
    headers: {
      cookie,
      origin: `http://127.0.0.1:${port}`,
      'content-type': 'application/json',
      'idempotency-key': ids.key,
    },
    body: JSON.stringify(body),
  };
}

const DAY = 86_400_000;
const dayBefore = (days) => new Date(Date.now() - days * DAY).toISOString().slice(0, 10);
const readRequest = ({ cookie }, patientId) => ({
  path: `/api/patients/${patientId}/timeline?from=${dayBefore(730)}&to=${dayBefore(0)}`,
  headers: { cookie },
});

/** The statements of one request, as the driver sent them; the one whose row is the answer is marked. */
async function captured(file, request, answers) {
  const before = readFileSync(file, 'utf8').length;
  const { status, text } = await send(new http.Agent(), { port: API.port, ...request });
  if (status >= 400) throw new Error(`The captured request answered ${status}: ${text}`);
  const lines = readFileSync(file, 'utf8')
    .slice(before)
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return lines.map((line) => ({ ...line, answers: answers.test(line.text) }));
}

async function recordScript(server, clinic) {
  const file = path.join(folder, 'statements.jsonl');
  writeFileSync(file, '');
  const child = launch(
    ['--import', path.join(root, 'tools/bench/capture.mjs'), path.join(root, 'dist/apps/api/main.js')],
    {
      ...apiEnv(server),
      BENCH_CAPTURE: file,
    },
  );
  await untilAnswers(API.port, '/api/health');
  const cookie = await signIn(clinic);
  const [patientId] = clinic.fullCharts;
  const ids = { craving: uuid7(), key: randomUUID() };
  const write = await captured(file, writeRequest({ cookie, port: API.port }, patientId, ids), /INSERT INTO craving/i);
  const read = await captured(file, readRequest({ cookie }, patientId), /AS timeline|"timeline"/i);
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  const script = path.join(folder, 'script.json');
  writeFileSync(script, JSON.stringify({ write, read, patientId, ...ids }));
  console.log(`W1 is ${write.length} statements, W2 is ${read.length}.`);
  return { script, cookie };
}

const pick = (items) => items[Math.floor(Math.random() * items.length)];
const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
const show = (value, digits = 2) => (value === null ? '-' : value.toFixed(digits));

/** Asks both in turn and prints the medians and the ratio of each round. */
async function compare(title, servers, { workers, next }) {
  const results = new Map(servers.map(({ name }) => [name, []]));
  for (const server of servers) await drive({ ...server, clients: workers, ms: 500, next: () => next(server) });
  for (let round = 0; round < rounds; round += 1) {
    for (const server of round % 2 === 0 ? servers : [...servers].reverse()) {
      results.get(server.name).push(await drive({ ...server, clients: workers, ms, next: () => next(server) }));
    }
  }
  for (const [name, runs] of results) {
    const of = (field) => median(runs.map((run) => run[field]));
    console.log(
      `${title}  ${name.padEnd(5)}  ${show(of('perSecond'), 0).padStart(6)} req/s   p50 ${show(of('p50'))}  p95 ${show(of('p95'))}  p99 ${show(of('p99'))} ms   CPU ${show(of('cpuMs'), 3)} ms a request`,
    );
  }
  const own = results.get(API.name);
  for (const { name } of servers.filter((server) => server.name !== API.name)) {
    const ratios = own.map((run, round) => run.perSecond / results.get(name)[round].perSecond);
    console.log(
      `${title}  ratio cairn : ${name}  ${show(median(ratios))}  [${show(Math.min(...ratios))} to ${show(Math.max(...ratios))} over ${rounds} rounds]`,
    );
  }
  console.log('');
}

/** A database with the records that are asked for, as the API of one checkout migrates it. */
async function prepare(checkout) {
  const server = await startTestPostgres({ durable: true });
  children.push({ kill: () => undefined, stop: server.stop });
  const migrate = spawn(process.execPath, [path.join(checkout, 'dist/apps/api/cli.js'), 'migrate'], {
    cwd: checkout,
    env: { PATH: process.env.PATH, DATABASE_URL: server.apiUrl, DATABASE_OWNER_URL: server.ownerUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await new Promise((resolve, reject) =>
    migrate.once('exit', (code) => (code === 0 ? resolve() : reject(new Error(`migrate failed in ${checkout}`)))),
  );
  const clinic = await loadBenchClinic(server.ownerUrl);
  const admin = new pg.Client({ connectionString: server.ownerUrl });
  await admin.connect();
  await admin.query('VACUUM (ANALYZE)');
  await admin.end();
  return { server, clinic };
}

/** The API of another checkout, signed in to; none unless one was named. */
async function earlier(checkout) {
  if (checkout === undefined) return [];
  const { server, clinic } = await prepare(path.resolve(checkout));
  const main = path.join(path.resolve(checkout), 'dist/apps/api/main.js');
  const api = launch([...apiFlags, main], apiEnv(server, EARLIER.port));
  await untilAnswers(EARLIER.port, '/api/health');
  return [{ ...EARLIER, pid: api.pid, clinic, cookie: await signIn(clinic, EARLIER.port) }];
}

async function main() {
  const { server, clinic } = await prepare(root);
  const { script, cookie } = await recordScript(server, clinic);
  const api = launch([...apiFlags, path.join(root, 'dist/apps/api/main.js')], apiEnv(server));
  const bare = launch([path.join(root, 'tools/bench/bare.mjs')], {
    DATABASE_URL: server.apiUrl,
    PORT: String(BARE.port),
    BENCH_SCRIPT: script,
  });
  await untilAnswers(API.port, '/api/health');
  await untilAnswers(BARE.port, '/');
  const servers = [
    { ...API, pid: api.pid, clinic, cookie },
    { ...BARE, pid: bare.pid, clinic, cookie },
    ...(await earlier(options.against)),
  ];

  await compare(`W2 c=${clients}`, servers, {
    workers: clients,
    next: (asked) => readRequest(asked, pick(asked.clinic.fullCharts)),
  });
  await compare(`W1 c=${clients}`, servers, {
    workers: clients,
    next: (asked) => writeRequest(asked, pick(asked.clinic.patients)),
  });
  await drive({ ...servers[0], clients: 32, ms: 5_000, next: () => readRequest({ cookie }, pick(clinic.fullCharts)) });
  const memory = residentMb(api.pid);
  console.log(
    memory === null
      ? 'Memory: not measured on this system.'
      : `W2 c=32: API process ${memory.now} MB resident, ${memory.peak} MB at most.`,
  );
}

try {
  await main();
} finally {
  for (const child of children) child.kill('SIGTERM');
  for (const { stop } of children) await stop?.();
  rmSync(folder, { recursive: true, force: true });
}
