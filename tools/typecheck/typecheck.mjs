/**
 * `npm run typecheck`: every project in three programs instead of one each, which reads the libraries' types three times
 * and not thirty. `pure` holds what runs anywhere and knows neither Node nor the DOM; templates are checked in `browser`.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { Plain, runMain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const TSC = path.join(projectDir, 'node_modules/typescript/bin/tsc');
const NGC = path.join(projectDir, 'node_modules/@angular/compiler-cli/bundles/src/bin/ngc.js');
const PROGRAMS = { pure: TSC, server: TSC, browser: NGC };

function compile(name) {
  const args = [PROGRAMS[name], '-p', path.join('tools/typecheck', `${name}.json`), '--noEmit'];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: projectDir, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => resolve({ name, isRight: code === 0 }));
  });
}

async function inTurn(names) {
  const results = [];
  for (const name of names) results.push(await compile(name));
  return results;
}

await runMain(async () => {
  const results = (await Promise.all([inTurn(['pure', 'server']), inTurn(['browser'])])).flat();
  const wrong = results.filter(({ isRight }) => !isRight).map(({ name }) => name);
  if (wrong.length > 0) throw new Plain(`Types do not fit in: ${wrong.join(', ')}.`);
});
