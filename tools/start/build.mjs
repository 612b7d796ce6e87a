import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packageBin } from '../console/package-bin.mjs';
import { Plain, sentenceFor } from '../console/plain.mjs';
import { heartbeat } from '../console/progress.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const sources = ['apps/api', 'apps/dashboard', 'libs', 'package-lock.json', 'tsconfig.base.json', 'nx.json'];
const products = ['dist/apps/api/main.js', 'dist/apps/api/cli.js', 'dist/apps/dashboard/browser/index.html'];
const isTest = /\.spec\.ts$|jest\.config\.cjs$/;

function* filesUnder(root, place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  const entries = readdirSync(full, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile());
  for (const entry of entries) yield path.relative(root, path.join(entry.parentPath, entry.name));
}

/** One hash over everything that ends up in the built product; tests do not. */
export function hashOfSources(root, list = sources) {
  const hash = createHash('sha256');
  const files = list.flatMap((place) => (/\.json$/.test(place) ? [place] : [...filesUnder(root, place)]));
  for (const file of files.filter((name) => !isTest.test(name)).sort()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

/** Is what lies in dist built from these sources? */
export function isBuilt(root, hash) {
  const stamp = path.join(root, 'dist', '.cairn-build');
  return (
    products.every((file) => existsSync(path.join(root, file))) &&
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === hash
  );
}

export const nxEnv = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', CI: 'true', FORCE_COLOR: '0' };

function runNx(root, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [packageBin(root, 'nx'), ...args], {
      cwd: root,
      env: nxEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Builds API and dashboard unless dist already holds exactly these sources. Returns whether anything was built. */
export async function buildIfChanged(root = projectDir) {
  const hash = hashOfSources(root);
  if (isBuilt(root, hash)) return false;
  const stamp = path.join(root, 'dist', '.cairn-build');
  rmSync(stamp, { force: true });
  const quiet = heartbeat('still building');
  const { code, output } = await runNx(root, [
    'run-many',
    '-t',
    'build',
    '-p',
    'api,dashboard',
    '--outputStyle=static',
  ]).finally(quiet);
  if (code !== 0) {
    console.error(output);
    throw new Plain(sentenceFor(new Error(output)) ?? 'The build failed; what it said is above.');
  }
  writeFileSync(stamp, hash);
  return true;
}
