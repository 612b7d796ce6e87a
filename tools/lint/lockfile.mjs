/**
 * The lock file installs the same bytes everywhere: each package has its integrity hash and comes from the public
 * registry, package.json agrees with it, and only packages we looked at bring install scripts (which never run).
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const registry = 'https://registry.npmjs.org/';

/** Complaints about one lock file. `scripts` are the packages that may have install scripts. */
export function complaintsAbout(lock, manifest, scripts) {
  const packages = Object.entries(lock.packages).filter(([place]) => place !== '');
  const nameOf = (place) => place.replace(/^.*node_modules\//, '');
  const complaints = [];
  for (const [place, entry] of packages) {
    if (entry.link || entry.inBundle) continue;
    if (!/^sha512-/.test(entry.integrity ?? '')) complaints.push(`${place} has no sha512 integrity hash`);
    if (entry.resolved !== undefined && !entry.resolved.startsWith(registry))
      complaints.push(`${place} does not come from ${registry}`);
    if (entry.hasInstallScript && !scripts.includes(nameOf(place)))
      complaints.push(`${place} brings an install script that nobody has looked at`);
  }
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies']) {
    const [wanted, locked] = [manifest[kind] ?? {}, lock.packages[''][kind] ?? {}];
    for (const name of new Set([...Object.keys(wanted), ...Object.keys(locked)])) {
      if (wanted[name] !== locked[name])
        complaints.push(`${name}: package.json says ${wanted[name]}, the lock file ${locked[name]}`);
    }
  }
  return complaints;
}

const read = (file) => JSON.parse(readFileSync(path.join(projectDir, file), 'utf8'));

/** npm's own opinion: would `npm ci` take this lock file? */
function npmAgrees() {
  const node = process.env.npm_node_execpath;
  const npm = process.env.npm_execpath;
  const [command, before] = node && npm ? [node, [npm]] : ['npm', []];
  const args = [...before, 'ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: projectDir,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  return status === 0 ? null : `npm ci would refuse it:\n${stdout}${stderr}`;
}

if (process.argv[1] === import.meta.filename) {
  await runMain(() => {
    const scripts = JSON.parse(readFileSync(path.join(import.meta.dirname, 'install-scripts.json'), 'utf8'));
    const complaints = complaintsAbout(read('package-lock.json'), read('package.json'), scripts);
    const npm = npmAgrees();
    if (npm !== null) complaints.push(npm);
    if (complaints.length > 0) throw new Plain(`The lock file is not as it should be:\n${complaints.join('\n')}`);
  });
}
