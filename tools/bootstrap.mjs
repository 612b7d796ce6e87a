/**
 * Runs before `npm start` and `npm test`, with whatever Node the machine has (20 or newer) and nothing but its own
 * modules: installs the locked packages when they are missing, stale or half-finished.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assertLocalNode, linkPostgresLibraries, setHooksPath } from './bootstrap/after-install.mjs';
import { npmCi, waitForOther } from './bootstrap/install.mjs';
import { removeStamp, stateOf, writeStamp } from './bootstrap/stamp.mjs';
import { Plain, runMain } from './console/plain.mjs';
import { step } from './console/progress.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

function assertNode() {
  if (Number(process.versions.node.split('.')[0]) >= 20) return;
  throw new Plain(
    `Node 20 or newer is needed to begin; this is ${process.version}: install a newer one from nodejs.org.`,
  );
}

async function install() {
  removeStamp(root);
  await step('Packages: installing what package-lock.json says (one to three minutes)', () => npmCi(root));
}

async function bootstrap() {
  assertNode();
  await waitForOther(root);
  const state = stateOf(root);
  if (state === 'stale') await install();
  linkPostgresLibraries(root);
  const version = assertLocalNode(root);
  if (state !== 'fresh') writeStamp(root);
  if (setHooksPath(root)) console.log('✓ Git: commit hook switched on');
  console.log(`✓ Packages: ${state === 'stale' ? 'installed' : 'up to date'}, Node ${version.slice(1)}`);
}

await runMain(bootstrap);
