import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const leftOut = new Set(['node_modules', 'dist', '.git', '.data', '.nx', '.angular', 'coverage', 'tmp', 'test-output']);

function walk(root, folder = '') {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries.flatMap((entry) => {
    const place = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return leftOut.has(entry.name) ? [] : walk(root, place);
    return [place];
  });
}

/** Files of the project: what git knows or would take in; without git, everything that is not made by a tool. */
export function projectFiles(root) {
  const git = spawnSync('git', ['-C', root, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  });
  if (git.status !== 0) return walk(root);
  return git.stdout.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}
