/** `npm run openapi` writes docs/openapi.json from the built API; with --check it only compares (a step of npm test). */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from './console/plain.mjs';
import { projectDir } from './postgres/binaries.mjs';
import { apiCli } from './start/api-cli.mjs';
import { buildIfChanged } from './start/build.mjs';

const file = path.join(projectDir, 'docs', 'openapi.json');

await runMain(async () => {
  const checking = process.argv.includes('--check');
  if (!checking) await buildIfChanged();
  const document = `${JSON.stringify(JSON.parse(await apiCli(['openapi'], null)), null, 2)}\n`;
  if (!checking) {
    writeFileSync(file, document);
    console.log('✓ docs/openapi.json written');
  } else if (readFileSync(file, 'utf8') !== document) {
    throw new Plain(
      'docs/openapi.json is not what the API serves: run npm run openapi, read the difference and commit it.',
    );
  }
});
