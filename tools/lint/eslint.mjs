/**
 * `npm run lint` (or with file names: those only). The boundary rule of Nx skips itself, with no more than a warning,
 * when no project graph is cached; so the graph is made first, and a skipped rule is a failure.
 */
import { spawn } from 'node:child_process';
import { packageBin } from '../console/package-bin.mjs';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const skipped = /ProjectGraph is available|rule will be skipped/i;

async function makeGraph() {
  Object.assign(process.env, { NX_DAEMON: 'false', NX_TUI: 'false' });
  const { createProjectGraphAsync } = await import('@nx/devkit');
  const graph = await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: false });
  if (Object.keys(graph.nodes).length === 0) throw new Plain('Nx finds no project in this folder.');
}

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

await runMain(async () => {
  await makeGraph();
  const { code, output } = await runEslint(process.argv.length > 2 ? process.argv.slice(2) : ['.']);
  if (output.trim() !== '') console.log(output.trimEnd());
  if (skipped.test(output)) throw new Plain('ESLint skipped the boundary rule because it had no project graph.');
  if (code !== 0) throw new Plain('ESLint found something; it is listed above.');
});
