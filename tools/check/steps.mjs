import { existsSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { packageBin } from '../console/package-bin.mjs';
import { projectDir } from '../postgres/binaries.mjs';
import { jestCount, nodeTestCount, wholeStep } from './count.mjs';
import { folder } from './run.mjs';

const bin = (name) => packageBin(projectDir, name);
/** Nest is ESM, and jest asks Node for it; Angular's preset must not see this. */
const esm = { NODE_OPTIONS: '--experimental-vm-modules --no-warnings=ExperimentalWarning' };

/** A step that is right or wrong as a whole. */
const whole = (name, args) => ({ name, args, count: wholeStep });

/** A jest run, counted test by test. */
function jest(name, args, env = {}) {
  const file = path.join(folder, `${name.replaceAll(/\W+/g, '-')}.json`);
  rmSync(file, { force: true });
  const options = ['--json', `--outputFile=${file}`, '--passWithNoTests=false'];
  return {
    name,
    args: [bin('jest'), ...args, ...options],
    env,
    count: (result) => jestCount(file, result),
  };
}

/** Folders with unit tests, by the preset their jest configuration names. */
function projectsWith(preset) {
  const configs = globSync(['libs/*/*/jest.config.cjs', 'apps/*/jest.config.cjs'], { cwd: projectDir });
  const chosen = configs.filter(
    (file) =>
      !/-e2e/.test(file) && new RegExp(`\\b${preset}\\b`).test(readFileSync(path.join(projectDir, file), 'utf8')),
  );
  return chosen.map((file) => path.dirname(file)).sort();
}

const unit = (name, preset, env) => jest(name, ['--projects', ...projectsWith(preset)], env);

/** Real daily records, where the machine has them: `CTN0094_DIR` names the folder. */
function realRecords() {
  const dir = process.env.CTN0094_DIR;
  const script = 'tools/ctn0094/check.mjs';
  if (!dir || !existsSync(dir) || !existsSync(path.join(projectDir, script))) return [];
  return [whole('real records (CTN-0094)', [script, dir])];
}

/** Every check, the cheap ones first. */
export const allSteps = () => [
  whole('format', [bin('prettier'), '--check', '.', '--log-level=warn']),
  whole('lock file', ['tools/lint/lockfile.mjs']),
  whole('language', ['tools/lint/language.mjs']),
  whole('container files', ['tools/lint/containers.mjs']),
  whole('styles', ['tools/lint/styles.mjs']),
  { name: 'tools', args: ['--test', '--test-reporter=spec', 'tools/**/*.test.mjs'], count: nodeTestCount },
  whole('lint', ['tools/lint/eslint.mjs']),
  whole('typecheck', ['tools/typecheck/typecheck.mjs']),
  unit('unit, server', 'node', esm),
  unit('unit, browser', 'web'),
  whole('build', ['tools/build.mjs']),
  whole('OpenAPI drift', ['tools/openapi.mjs', '--check']),
  jest('API end to end', ['-c', 'apps/api-e2e/jest.config.cjs'], esm),
  jest('dashboard end to end', ['-c', 'apps/dashboard-e2e/jest.config.cjs'], esm),
  ...realRecords(),
];
