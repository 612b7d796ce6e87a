import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeTemplate, startTestPostgres } from '../../tools/postgres/testing.mjs';
import { startBrowser } from './browser.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const cli = path.join(root, 'dist/apps/api/cli.js');

function apiCli(command, { ownerUrl, apiUrl }) {
  const env = { ...process.env, DATABASE_URL: apiUrl, DATABASE_OWNER_URL: ownerUrl };
  const { status, stderr } = spawnSync(process.execPath, [cli, command], { cwd: root, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
}

/** One PostgreSQL with the demo in a template, and one browser, for the whole run. */
export default async function setup() {
  for (const built of [cli, path.join(root, 'dist/apps/dashboard/browser/index.html')]) {
    if (!existsSync(built))
      throw new Error(`The browser tests run the built product: ${built} is missing. Run npm run build first.`);
  }
  const server = await startTestPostgres();
  globalThis.testServer = server;
  const { adminUrl, ownerUrl, apiUrl, backupUrl } = server;
  process.env.TEST_POSTGRES = JSON.stringify({ adminUrl, ownerUrl, apiUrl, backupUrl });
  await makeTemplate(server, async (template) => {
    apiCli('migrate', template);
    apiCli('seed-demo', template);
  });
  globalThis.testBrowser = await startBrowser();
  process.env.TEST_BROWSER = globalThis.testBrowser.wsEndpoint();
}
