/**
 * `npm run lint` (or with file names: those only). The boundary rule of Nx skips itself, with no more than a warning,
 * when no project graph is cached; so the graph is made first, and a skipped rule is a failure.
 */
import { spawn } from 'node:child_process';
import { packageBin } from '../console/package-bin.mjs';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const skipped = /ProjectGraph is available|rule will be skipped/i;

export async function makeGraph() {
  Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false' });
  const { createProjectGraphAsync } = await import('@nx/devkit');
  const graph = await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });
  if (Object.keys(graph.nodes).length === 0) throw new Plain('Nx finds no project in this folder.');
}

/** One process would hold the types of every project at once, which is more memory than Node gives; two run at a time. */
const GROUPS = [
  ['libs/shared', 'libs/identity'],
  ['libs/patients', 'tools', '*.mjs', '*.cjs'],
  ['libs/tracking', 'libs/exchange'],
  ['libs/insight'],
  ['apps'],
];
const AT_ONCE = 2;

function runEslint(files) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [packageBin(projectDir, 'eslint'), '--max-warnings=0', '--no-warn-ignored', ...files],
      {
        cwd: projectDir,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    );
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}

/** Lints the groups, so many at a time, and gives back what each said. */
async function runAll(groups) {
  const waiting = [...groups];
  const results = [];
  const worker = async () => {
    for (let group = waiting.shift(); group !== undefined; group = waiting.shift())
      results.push(await runEslint(group));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    await makeGraph();
    const named = process.argv.slice(2);
    const results = await runAll(named.length > 0 ? [named] : GROUPS);
    const output = results
      .map((result) => result.output.trim())
      .join('\n')
      .trim();
    if (output !== '') console.log(output);
    if (skipped.test(output)) throw new Plain('ESLint skipped the boundary rule because it had no project graph.');
    if (results.some(({ code }) => code !== 0)) throw new Plain('ESLint found something; it is listed above.');
  });
}
