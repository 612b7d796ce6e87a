import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { program } from './binaries.mjs';

/**
 * PostgreSQL refuses to run as root. A runner says as whom it runs:
 * `self` (not root), `user` (root hands it to an existing account), `namespace` (root, but the folder is closed to
 * every other account, so the server sees itself as user 1000 inside a user namespace while its files stay root's).
 *
 * @typedef {{ kind: 'self' } | { kind: 'namespace' } | { kind: 'user', uid: number, gid: number }} Runner
 */
const insideNamespace = ['--user', '--map-user=1000', '--'];
export const isRoot = () => process.getuid?.() === 0;

/** The first account of the list that the machine already has; accounts are never created. */
export function existingAccount(names = ['postgres', 'nobody'], passwd = '/etc/passwd') {
  const lines = readFileSync(passwd, 'utf8').split('\n');
  for (const name of names) {
    const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  return null;
}

const mayEnter = (dir, { uid, gid }) => {
  const stat = statSync(dir);
  const bit = stat.uid === uid ? 0o100 : stat.gid === gid ? 0o010 : 0o001;
  return (stat.mode & bit) !== 0;
};

/** Can this account walk down to the folder? (A checkout under a 0700 home says no.) */
export function canReach(dir, account) {
  for (let at = realpathSync(dir); ; at = path.dirname(at)) {
    if (!mayEnter(at, account)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/** Does this system let us make a user namespace? */
export function namespacesWork() {
  return process.platform === 'linux' && spawnSync('unshare', [...insideNamespace, 'true']).status === 0;
}

/** How to run a program as a runner: the arguments of `spawn`. */
export function asRunner(runner, file, args, options = {}) {
  const env = { ...process.env, ...options.env, LC_ALL: 'C', TZ: 'UTC' };
  for (const name of Object.keys(env)) if (/^PG[A-Z]+$/.test(name)) delete env[name];
  if (runner.kind === 'user') return [file, args, { ...options, env, uid: runner.uid, gid: runner.gid }];
  if (runner.kind === 'namespace') return ['unshare', [...insideNamespace, file, ...args], { ...options, env }];
  return [file, args, { ...options, env }];
}

export const spawnAs = (runner, file, args, options) => spawn(...asRunner(runner, file, args, options));

/** Runs a program to its end and gives back its exit code and everything it said. */
export function runAs(runner, file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawnAs(runner, file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = [];
    child.stdout.on('data', (chunk) => said.push(chunk));
    child.stderr.on('data', (chunk) => said.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output: Buffer.concat(said).toString('utf8') }));
  });
}

/** The server must be able to start here at all: an old C library is said now, not as a riddle later. */
export async function assertRuns(runner, native, cwd) {
  const { code, output } = await runAs(runner, program(native, 'postgres'), ['--version'], { cwd });
  if (code === 0) return output.trim();
  throw new Plain(
    `The built-in PostgreSQL cannot run on this machine (${output.trim().split('\n')[0]}): set DATABASE_URL and DATABASE_OWNER_URL to a server of your own (15 or newer).`,
  );
}
