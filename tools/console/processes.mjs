import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Is there a process with this number? (One that belongs to somebody else counts.) */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** A process that has ended and that nobody has collected yet still has its number; it holds nothing. */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/\(.*\)/, ''));
  } catch {
    return false;
  }
}

/** The command line of a process, or an empty string when it is gone or hidden. */
export function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return '';
  }
}

/** Waits until `check` is true; false when `within` milliseconds went by first. */
export async function waitUntil(check, within, every = 50) {
  const end = performance.now() + within;
  for (;;) {
    if (await check()) return true;
    if (performance.now() > end) return false;
    await sleep(every);
  }
}

/** Asks a process to end and waits; after `within` milliseconds it is killed. Returns whether it ended by itself. */
export async function endProcess(pid, within, signal = 'SIGTERM') {
  if (!isAlive(pid)) return true;
  process.kill(pid, signal);
  if (await waitUntil(() => !isAlive(pid), within)) return true;
  process.kill(pid, 'SIGKILL');
  await waitUntil(() => !isAlive(pid), 5_000);
  return false;
}
