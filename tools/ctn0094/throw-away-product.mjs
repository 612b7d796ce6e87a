import { rmSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../console/ports.mjs';
import { step } from '../console/progress.mjs';
import { startTestPostgres } from '../postgres/testing.mjs';
import { apiCli } from '../start/api-cli.mjs';
import { launchApi, stopApi, untilReady } from '../start/api-process.mjs';
import { buildIfChanged } from '../start/build.mjs';

const host = '127.0.0.1';

async function serve(postgres, work) {
  await step('Migrations and demo', async () => {
    await apiCli(['migrate'], postgres);
    await apiCli(['seed-demo'], postgres);
  });
  const port = await freePort();
  const logFile = path.join(postgres.cluster.base, 'api.log');
  const api = launchApi(postgres, { host, port, demo: true, logFile });
  try {
    await step('API', () => untilReady(api, { host, port }));
    await work(`http://${host}:${port}`);
  } finally {
    await stopApi(api);
  }
}

/** The built product with its demo on a database of its own, which is removed again. Nothing in .data is touched. */
export async function withThrowAwayProduct(work) {
  await step('Build', async (say) => say((await buildIfChanged()) ? 'built' : 'unchanged'));
  const postgres = await step('PostgreSQL', () => startTestPostgres({ durable: true }));
  try {
    await serve(postgres, work);
  } finally {
    await postgres.stop();
    rmSync(postgres.cluster.base, { recursive: true, force: true });
  }
}
