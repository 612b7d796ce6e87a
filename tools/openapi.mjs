/**
 * `npm run openapi` writes docs/openapi.json as the built API serves it; with --check it only compares (a step of npm test).
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from './console/plain.mjs';
import { freePort } from './console/ports.mjs';
import { projectDir } from './postgres/binaries.mjs';
import { startTestPostgres } from './postgres/testing.mjs';
import { apiCli } from './start/api-cli.mjs';
import { launchApi, stopApi, untilReady } from './start/api-process.mjs';
import { buildIfChanged } from './start/build.mjs';

const file = path.join(projectDir, 'docs', 'openapi.json');
const host = '127.0.0.1';

async function fromApi(database) {
  const port = await freePort();
  const api = launchApi(database, { host, port, demo: false, logFile: path.join(database.cluster.base, 'api.log') });
  try {
    await untilReady(api, { host, port });
    const response = await fetch(`http://${host}:${port}/api/openapi.json`);
    if (!response.ok) throw new Plain(`/api/openapi.json answers ${response.status}.`);
    return `${JSON.stringify(await response.json(), null, 2)}\n`;
  } finally {
    await stopApi(api);
  }
}

/** The document of the product itself, on an empty, migrated database. */
async function servedDocument() {
  const database = await startTestPostgres({ durable: true });
  try {
    await apiCli(['migrate'], database);
    return await fromApi(database);
  } finally {
    await database.stop();
  }
}

await runMain(async () => {
  await buildIfChanged();
  const document = await servedDocument();
  if (!process.argv.includes('--check')) {
    writeFileSync(file, document);
    console.log('✓ docs/openapi.json written');
  } else if (!existsSync(file) || readFileSync(file, 'utf8') !== document) {
    throw new Plain(
      'docs/openapi.json is not what the API serves: run npm run openapi, read the difference and commit it.',
    );
  }
});
