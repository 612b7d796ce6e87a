import { closeSync, existsSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { Plain } from '../console/plain.mjs';
import { freePort } from '../console/ports.mjs';
import { isAlive } from '../console/processes.mjs';
import { program } from './binaries.mjs';
import { runAs, spawnAs } from './runner.mjs';

/** @typedef {{ pid: number, port: number, adopted: boolean }} Server */
const usualPort = 54320;
const orphanPatience = 15_000;
const startPatience = 60_000;
const logLimit = 10 * 1024 * 1024;

/** Listens on this machine only; what is logged names no values, because values are people's data. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: 60,
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_error_statement: 'panic',
  log_parameter_max_length_on_error: 0,
  log_error_verbosity: 'terse',
};

export const urlOf = (cluster, port, login, database) =>
  `postgresql://${login}:${encodeURIComponent(cluster.secrets[login])}@127.0.0.1:${port}/${database}`;

/** What the running (or killed) server wrote about itself; null when there is no such file. */
export function readPidFile(data) {
  const file = path.join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const [pid, , , port, , , , status] = readFileSync(file, 'utf8').split('\n');
  return { pid: Math.abs(Number(pid)), port: Number(port), status: (status ?? '').trim() };
}

/** Is the server on this port the one that keeps this cluster? */
async function answers(cluster, port) {
  const client = new pg.Client({
    connectionString: urlOf(cluster, port, 'postgres', 'postgres'),
    connectionTimeoutMillis: 2_000,
  });
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return rows[0].data_directory === cluster.data;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A server that outlived its launcher is taken over. */
async function adopt(cluster) {
  const found = readPidFile(cluster.data);
  if (!found || !isAlive(found.pid) || !(await answers(cluster, found.port))) return null;
  return { pid: found.pid, port: found.port, adopted: true };
}

function launch(cluster, port, settings) {
  const flag = existsSync(cluster.log) && statSync(cluster.log).size > logLimit ? 'w' : 'a';
  const log = openSync(cluster.log, flag, 0o600);
  const from = statSync(cluster.log).size;
  const options = Object.entries({ ...fixedSettings, ...settings, port }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const child = spawnAs(cluster.runner, program(cluster.native, 'postgres'), ['-D', cluster.data, ...options], {
    cwd: cluster.base,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.unref();
  const said = () => readFileSync(cluster.log).subarray(from).toString('utf8');
  return { child, said };
}

/** Resolves to null when the server is ready, else to what it said before it gave up. */
async function ready(cluster, { child, said }, port) {
  let ended = false;
  child.once('exit', () => (ended = true));
  child.once('error', () => (ended = true));
  const end = performance.now() + startPatience;
  while (!ended && performance.now() < end) {
    const mine = readPidFile(cluster.data);
    if (mine?.pid === child.pid && mine.status === 'ready' && (await answers(cluster, port))) return null;
    await sleep(20);
  }
  return ended ? said() : `it did not become ready within ${startPatience / 1000} s`;
}

const held = /pre-existing shared memory block|lock file "postmaster.pid" already exists|is another postmaster/i;
const portTaken = /could not bind|Address already in use|could not create any TCP\/IP sockets/i;

function failure(cluster, words) {
  const reason = words.match(/(?:FATAL|PANIC):\s*(.*)/)?.[1] ?? words.trim().split('\n').at(-1);
  if (/No space left on device/i.test(words))
    return new Plain('The disk is full: free some space and start again (nothing that was saved is lost).');
  if (held.test(words)) {
    const pid = readPidFile(cluster.data)?.pid;
    return new Plain(
      `Another process still holds the database in ${cluster.data} (process ${pid}): wait until it has ended, or end it, and start again.`,
    );
  }
  return new Plain(`PostgreSQL did not start: ${reason} (its log: ${cluster.log}).`);
}

/**
 * Starts the server of a cluster, or adopts the one that runs. After a kill -9 the orphans of the old server hold its
 * shared memory for a moment: that is waited for, and `postmaster.pid` is never touched.
 *
 * @param {import('./cluster.mjs').Cluster} cluster
 * @param {{ settings?: Record<string, string | number> }} [options]
 * @returns {Promise<Server>}
 */
export async function startServer(cluster, { settings = {} } = {}) {
  const until = performance.now() + orphanPatience;
  let wished = readPidFile(cluster.data)?.port ?? usualPort;
  for (;;) {
    const running = await adopt(cluster);
    if (running) return running;
    const port = await freePort(wished);
    const launched = launch(cluster, port, settings);
    const words = await ready(cluster, launched, port);
    if (words === null) return { pid: launched.child.pid, port, adopted: false };
    const again = portTaken.test(words) || held.test(words);
    if (!again || performance.now() > until) throw failure(cluster, words);
    if (portTaken.test(words)) wished = 0;
    await sleep(250);
  }
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopServer(cluster, mode = 'fast') {
  const found = readPidFile(cluster.data);
  if (!found || !isAlive(found.pid)) return;
  const args = ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '60'];
  const { code, output } = await runAs(cluster.runner, program(cluster.native, 'pg_ctl'), args, { cwd: cluster.base });
  if (code !== 0 && isAlive(found.pid)) throw new Error(`pg_ctl stop failed:\n${output}`);
}
