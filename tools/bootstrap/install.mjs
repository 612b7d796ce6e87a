import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { commandOf, isAlive, waitUntil } from '../console/processes.mjs';
import { heartbeat } from '../console/progress.mjs';

const flags = ['--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=10000'];

/** The npm that runs us, under the Node that runs it; else the one on the path. */
function npmCommand(env) {
  const node = env.npm_node_execpath ?? process.execPath;
  return env.npm_execpath?.endsWith('.js') ? [node, [env.npm_execpath]] : ['npm', []];
}

const reasons = [
  [
    /ENOSPC|no space left on device/i,
    () => 'The disk is full: the packages need about 1.5 GB. Free some space and start again.',
  ],
  [
    /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|E50\d|FETCH_ERROR/,
    (output) => {
      const address = output.match(/https?:\/\/[^\s/"')]+/)?.[0];
      return `The package registry${address === undefined ? '' : ` ${address}`} does not answer: connect this machine to the network, or name a mirror with npm config set registry, and start again.`;
    },
  ],
  [
    /EINTEGRITY/,
    () =>
      'A package differs from the one in package-lock.json: clear the cache with npm cache clean --force and start again.',
  ],
  [/E404/, () => 'The package registry lacks a package of package-lock.json: check npm config get registry.'],
  [/EUSAGE|in sync/, () => 'package.json and package-lock.json do not fit together: run npm install and commit both.'],
  [/EACCES|EPERM|EROFS/, () => 'npm may not write to node_modules: run as the user who owns this folder.'],
];

/** One sentence for what npm said when it failed. */
export function whyNpmFailed(output) {
  const known = reasons.find(([pattern]) => pattern.test(output));
  if (known) return known[1](output);
  const lines = output.split('\n').filter((line) => /npm (error|ERR!)/.test(line));
  return `npm ci failed: ${(lines[0] ?? output.trim().split('\n').at(-1) ?? '').replace(/^npm (error|ERR!)\s*/, '')} (run npm ci --ignore-scripts to see all of it).`;
}

const noteOf = (root) => path.join(root, 'tmp', 'installing.pid');

function runningNpm(root) {
  try {
    const pid = Number(readFileSync(noteOf(root), 'utf8'));
    return isAlive(pid) && /npm/.test(commandOf(pid)) ? pid : null;
  } catch {
    return null;
  }
}

/** Two installations in one folder spoil each other: one that still runs (its bootstrap may be dead) is waited for. */
export async function waitForOther(root) {
  if (runningNpm(root) === null) return;
  console.log('  … another installation is under way in this folder; waiting for it');
  if (await waitUntil(() => runningNpm(root) === null, 600_000, 250)) return;
  throw new Plain(
    `Another installation in this folder has not ended in ten minutes (process ${runningNpm(root)}): end it and start again.`,
  );
}

function runNpm(root, env) {
  const [command, before] = npmCommand(env);
  const child = spawn(command, [...before, 'ci', ...flags, ...patience], {
    cwd: root,
    env: { ...env, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  mkdirSync(path.dirname(noteOf(root)), { recursive: true });
  writeFileSync(noteOf(root), String(child.pid));
  return new Promise((resolve, reject) => {
    let output = '';
    const keep = (chunk) => (output += chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  }).finally(() => rmSync(noteOf(root), { force: true }));
}

/** Installs exactly what the lock file says, running no package's scripts. */
export async function npmCi(root, env = process.env) {
  const quiet = heartbeat('still installing packages');
  try {
    let result = await runNpm(root, env);
    if (result.code !== 0 && /ENOTEMPTY/.test(result.output)) {
      rmSync(path.join(root, 'node_modules'), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      result = await runNpm(root, env);
    }
    if (result.code !== 0) throw new Plain(whyNpmFailed(result.output));
  } finally {
    quiet();
  }
}
