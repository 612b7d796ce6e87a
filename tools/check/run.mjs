import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../postgres/binaries.mjs';

export const folder = path.join(projectDir, 'tmp', 'check');

/**
 * Runs one command to its end, keeping what it says in `tmp/check/<name>.log`.
 *
 * @param {{ name: string, args: string[], env?: Record<string, string> }} task `args` are those of Node
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function runTask({ name, args, env = {} }) {
  mkdirSync(folder, { recursive: true });
  const since = performance.now();
  const log = createWriteStream(path.join(folder, `${name.replaceAll(/\W+/g, '-')}.log`));
  const child = spawn(process.execPath, args, {
    cwd: projectDir,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true', FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
      log.write(chunk);
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      log.end();
      resolve({ code: code ?? 1, output, ms: performance.now() - since });
    });
  });
}
