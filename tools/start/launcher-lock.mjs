import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Plain } from '../console/plain.mjs';
import { commandOf, endProcess, isAlive, waitUntil } from '../console/processes.mjs';
import { writePrivately } from '../postgres/secrets.mjs';
import { places } from './settings.mjs';

const readNote = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

const runs = (pid, script) => Number.isInteger(pid) && isAlive(pid) && commandOf(pid).includes(script);

/** The launcher of this folder that is running, if any. */
export function runningLauncher(file = places.launcher) {
  const note = readNote(file);
  return note && note.pid !== process.pid && runs(note.pid, 'start.mjs') ? note : null;
}

/**
 * Only one launcher per folder. One that is just going down is waited for; an API that a killed launcher left behind
 * is asked to end, so that its port is free again.
 */
export async function takeLauncherLock(address, file = places.launcher) {
  mkdirSync(places.data, { recursive: true, mode: 0o755 });
  const other = runningLauncher(file);
  const gone = other === null || (other.stopping && (await waitUntil(() => runningLauncher(file) === null, 30_000)));
  if (!gone) {
    throw new Plain(
      `Cairn already runs from this folder at ${other.address} (process ${other.pid}): stop it there with Ctrl-C first.`,
    );
  }
  const left = readNote(file)?.api;
  if (runs(left, 'main.js')) await endProcess(left, 10_000);
  const note = { pid: process.pid, address };
  const write = (change) => writePrivately(file, JSON.stringify(Object.assign(note, change)));
  write({});
  return { note: write, release: () => rmSync(file, { force: true }) };
}
