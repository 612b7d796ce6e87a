import { spawn } from 'node:child_process';
import { Plain } from '../console/plain.mjs';
import { places } from './settings.mjs';

const lastLine = (text) => text.trim().split('\n').at(-1) ?? '';

/**
 * Runs a command of the built API (`migrate`, `seed-demo`, …) and gives back what it printed.
 *
 * @param {string[]} args
 * @param {{ apiUrl: string, ownerUrl: string } | null} database null for commands that need none
 */
export async function apiCli(args, database) {
  const addresses = database === null ? {} : { DATABASE_URL: database.apiUrl, DATABASE_OWNER_URL: database.ownerUrl };
  const child = spawn(process.execPath, ['--enable-source-maps', places.cli, ...args], {
    cwd: places.root,
    env: { ...process.env, ...addresses },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let complained = '';
  child.stdout.on('data', (chunk) => (printed += chunk));
  child.stderr.on('data', (chunk) => (complained += chunk));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return printed.trim();
  if (/No space left on device/i.test(complained))
    throw new Plain('The disk is full: free some space and start again.');
  throw new Plain(`${args[0]} failed: ${lastLine(complained) || lastLine(printed) || `it ended with code ${code}`}`);
}
