import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { Plain } from '../console/plain.mjs';
import { places } from './settings.mjs';

const logLimit = 10 * 1024 * 1024;
/** A small young generation: most of what a request makes dies at once, and memory stays a third lower under load. */
export const apiFlags = ['--enable-source-maps', '--max-semi-space-size=8'];
const readyPatience = 60_000;
const drainPatience = 15_000;

function openLog(file) {
  if (existsSync(file) && statSync(file).size > logLimit) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

/** The last things the API wrote, for the person who has to find out why it ended. */
export function lastWords(file, lines = 12) {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-lines).join('\n') : '';
}

/**
 * Starts the API in a session of its own, so that Ctrl-C reaches the launcher alone and the order of stopping holds.
 *
 * @param {{ host: string, port: number, demo: boolean, logFile?: string }} options
 */
export function launchApi(database, { host, port, demo, logFile = places.apiLog }) {
  const log = openLog(logFile);
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: database.apiUrl,
    HOST: host,
    PORT: String(port),
    CAIRN_WEB_DIR: places.web,
    DEMO: demo ? '1' : '0',
  };
  // The running application owns nothing; only the demo's reset button needs the owner's address.
  if (demo) env.DATABASE_OWNER_URL = database.ownerUrl;
  else delete env.DATABASE_OWNER_URL;
  const args = [...apiFlags, '--import', pathToFileURL(places.leash).href, places.api];
  const child = spawn(process.execPath, args, {
    cwd: places.root,
    env,
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 1, signal: null }));
  });
  return { pid: child.pid, child, ended, logFile };
}

async function isReady(host, port) {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host;
  try {
    const response = await fetch(`http://${reachable}:${port}/api/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

/** Waits until the API can serve; one that ends first is an error. */
export async function untilReady(api, { host, port }) {
  let over = null;
  void api.ended.then((how) => (over = how));
  const end = performance.now() + readyPatience;
  while (over === null && performance.now() < end) {
    if (await isReady(host, port)) return;
    await sleep(50);
  }
  if (over === null) {
    throw new Plain(`The API did not become ready within ${readyPatience / 1000} s (its log: ${api.logFile}).`);
  }
  throw new Plain(
    `The API ended while starting (${over.signal ?? `code ${over.code}`}). Its last words, from ${api.logFile}:\n${lastWords(api.logFile)}`,
  );
}

/** Lets the API finish what it is doing; returns false when it had to be killed. */
export async function stopApi(api) {
  api.child.kill('SIGTERM');
  const drained = await Promise.race([api.ended.then(() => true), sleep(drainPatience, false, { ref: false })]);
  if (!drained) api.child.kill('SIGKILL');
  await api.ended;
  return drained;
}
