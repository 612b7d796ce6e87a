/**
 * `npm run drill:kill -- --cycles 50`: while four clients log cravings through the public API of the built product, the API
 * and PostgreSQL (fsync on) are killed with kill -9 by turns and started again. In the end every entry that was
 * acknowledged must be there exactly once. Runs on a database of its own; nothing in .data is touched.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Plain, runMain } from '../console/plain.mjs';
import { freePort } from '../console/ports.mjs';
import { step } from '../console/progress.mjs';
import { withClient } from '../postgres/roles.mjs';
import { startServer } from '../postgres/server.mjs';
import { startTestPostgres } from '../postgres/testing.mjs';
import { apiCli } from '../start/api-cli.mjs';
import { launchApi, stopApi, untilReady } from '../start/api-process.mjs';
import { buildIfChanged } from '../start/build.mjs';
import { PatientClient } from './api-client.mjs';
import { compare } from './ledger.mjs';

const writers = 4;
const fewestBetweenKills = 5;
const host = '127.0.0.1';

/** The first demo account that may log cravings. */
async function clinicianAccount() {
  const lines = (await apiCli(['demo-accounts'], null)).split('\n').map((line) => line.split('\t'));
  const [email, password] = lines.find(([, , role]) => role === 'clinician') ?? [];
  if (email === undefined) throw new Plain('The demo has no clinician.');
  return { email, password };
}

async function patientsOf(backupUrl, email) {
  const { rows } = await withClient(backupUrl, (client) =>
    client.query(
      'SELECT p.id FROM patient p JOIN membership m USING (clinic_id) WHERE m.email = $1 ORDER BY p.id LIMIT 20',
      [email],
    ),
  );
  return rows.map(({ id }) => id);
}

/** One client: entry after entry, each kept in the ledger once it is acknowledged. */
async function write(client, patients, run) {
  while (!run.stopping) {
    const patientId = patients[run.ledger.length % patients.length];
    run.ledger.push(await client.logCraving(patientId));
  }
}

const kills = {
  api: async (product) => {
    product.api.child.kill('SIGKILL');
    await product.api.ended;
    product.api = await product.startApi();
  },
  postgres: async (product) => {
    process.kill(product.postgres.server.pid, 'SIGKILL');
    product.postgres.server = await startServer(product.postgres.cluster);
  },
};

async function untilMore(run, count) {
  const wanted = run.ledger.length + count;
  const end = performance.now() + 60_000;
  while (run.ledger.length < wanted && !run.failed) {
    if (performance.now() > end) throw new Plain('Nothing was acknowledged for a minute: the product did not recover.');
    await sleep(5);
  }
}

/** Kills by turns; each cycle waits until entries are acknowledged again, and says how long that took. */
async function killByTurns(cycles, product, run) {
  const recovered = { api: [], postgres: [] };
  for (let cycle = 0; cycle < cycles && !run.failed; cycle += 1) {
    await untilMore(run, fewestBetweenKills);
    await sleep(Math.random() * 300);
    const name = cycle % 2 === 0 ? 'api' : 'postgres';
    const since = performance.now();
    await kills[name](product);
    await untilMore(run, 1);
    recovered[name].push(performance.now() - since);
    if ((cycle + 1) % 10 === 0) console.log(`  … ${cycle + 1} kills, ${run.ledger.length} entries acknowledged`);
  }
  return recovered;
}

async function openProduct() {
  await step('Build', async (say) => say((await buildIfChanged()) ? 'built' : 'unchanged'));
  const postgres = await step('PostgreSQL with fsync on', () => startTestPostgres({ durable: true }));
  const port = await freePort();
  const logFile = path.join(postgres.cluster.base, 'api.log');
  const startApi = async () => {
    const api = launchApi(postgres, { host, port, demo: false, logFile });
    await untilReady(api, { host, port });
    return api;
  };
  const product = { postgres, url: `http://${host}:${port}`, startApi };
  try {
    await step('Migrations and demo', async () => {
      await apiCli(['migrate'], postgres);
      await apiCli(['seed-demo'], postgres);
    });
    product.api = await step('API', startApi);
    return product;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

const mean = (list) => (list.length === 0 ? 0 : list.reduce((total, each) => total + each, 0) / list.length / 1000);

async function drill(product, cycles) {
  const clinician = await clinicianAccount();
  const patients = await patientsOf(product.postgres.backupUrl, clinician.email);
  const run = { ledger: [], stopping: false, failed: null };
  const clients = Array.from({ length: writers }, () => new PatientClient(product.url, clinician));
  for (const client of clients) await client.signIn();
  const work = clients.map((client) => write(client, patients, run).catch((error) => (run.failed ??= error)));
  const recovered = await killByTurns(cycles, product, run);
  run.stopping = true;
  await Promise.all(work);
  if (run.failed) throw run.failed;
  const retries = clients.reduce((total, client) => total + client.retries, 0);
  return { ...(await compare(product.postgres.backupUrl, run.ledger)), recovered, retries };
}

function report({ acknowledged, lost, twice, keysMissing, recovered, retries }, cycles) {
  console.log(
    `\n${cycles} kill -9 (${recovered.api.length} API, ${recovered.postgres.length} PostgreSQL), ${writers} writing clients, ${retries} retries`,
  );
  console.log(
    `acknowledged again after ${mean(recovered.api).toFixed(2)} s (API), ${mean(recovered.postgres).toFixed(2)} s (PostgreSQL) on average`,
  );
  console.log(`${acknowledged} entries acknowledged, ${lost} lost, ${twice} twice, ${keysMissing} without their key`);
  if (lost + twice + keysMissing > 0) throw new Plain('An acknowledged entry was lost or kept twice.');
}

await runMain(async () => {
  const { values } = parseArgs({ options: { cycles: { type: 'string', default: '50' } } });
  const cycles = Number(values.cycles);
  if (!Number.isInteger(cycles) || cycles < 1) throw new Plain('--cycles takes a whole number from 1.');
  const product = await openProduct();
  try {
    report(await step(`Killing ${cycles} times under load`, () => drill(product, cycles)), cycles);
  } finally {
    await stopApi(product.api);
    await product.postgres.stop();
  }
});
