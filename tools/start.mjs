/**
 * `npm start`: everything from the database to the page, one line per step. Ctrl-C stops it in order: the API finishes
 * what it is doing, then PostgreSQL shuts down. See tools/README.md for what happens when a process is killed.
 */
import { Plain, runMain } from './console/plain.mjs';
import { takenSentence, whyNotFree } from './console/ports.mjs';
import { step } from './console/progress.mjs';
import { apiCli } from './start/api-cli.mjs';
import { launchApi, stopApi, untilReady } from './start/api-process.mjs';
import { buildIfChanged } from './start/build.mjs';
import { contentsOf, decideDemo, noteContents } from './start/contents.mjs';
import { openDatabase } from './start/database.mjs';
import { takeLauncherLock } from './start/launcher-lock.mjs';
import { loadEnvFile, readSettings } from './start/settings.mjs';
import { untilAskedToStop, watchApi, watchPostgres } from './start/supervise.mjs';

const state = { database: null, api: null, asked: null, stopping: false };

/** A step that a Ctrl-C before or during it turns into an orderly end. */
async function stage(title, work) {
  const stopped = () => new Plain(`Stopped (${state.asked}) before Cairn was ready.`);
  if (state.asked !== null) throw stopped();
  try {
    return await step(title, work);
  } catch (error) {
    throw state.asked === null ? error : stopped();
  }
}

async function assertPortFree({ port, host }) {
  const code = await whyNotFree(port, host);
  if (code !== null) throw new Plain(takenSentence(port, code));
}

function openTheDatabase({ external }) {
  const title =
    external === null ? 'Database: starting the built-in PostgreSQL' : 'Database: asking the server of DATABASE_URL';
  return stage(title, async (say) => {
    const database = await openDatabase(external);
    if (database.server !== null) {
      const how = database.server.adopted ? 'was still running' : database.created ? 'new' : 'data kept';
      say(`127.0.0.1:${database.server.port}, ${how}`);
    }
    return database;
  });
}

/** The demo is loaded once; after that the folder remembers it, so a later start need not ask. */
async function fill({ external }, demo) {
  if (demo && (external !== null || contentsOf() === null)) {
    await stage('Demo: making two clinics and their patients', () => apiCli(['seed-demo'], state.database));
  }
  if (external === null && contentsOf() === null) noteContents(demo ? 'demo' : 'own');
}

async function startApi(settings, demo, lock) {
  const api = launchApi(state.database, { ...settings, demo });
  lock.note({ api: api.pid });
  state.api = api;
  await untilReady(api, settings);
  return api;
}

async function bringUp(settings, demo, lock) {
  await stage('Build: API and dashboard', async (say) => say((await buildIfChanged()) ? 'built' : 'unchanged'));
  state.database = await openTheDatabase(settings);
  await stage('Migrations', () => apiCli(['migrate'], state.database));
  await fill(settings, demo);
  await stage('API', () => startApi(settings, demo, lock));
}

async function printWelcome({ address }, demo) {
  console.log(`\nCairn is ready at ${address}\n`);
  if (demo) {
    console.log('Demo accounts (e-mail, password, role):');
    for (const line of (await apiCli(['demo-accounts'], null)).split('\n'))
      console.log(`  ${line.replaceAll('\t', '   ')}`);
  } else {
    const link = await apiCli(['setup-link', address], state.database);
    if (link !== '')
      console.log(`Nobody can sign in yet. Make the first administrator here (the link works once):\n  ${link}`);
  }
  console.log('\nCtrl-C stops everything; the data stay in .data/.');
}

async function takeDown(lock) {
  state.stopping = true;
  lock.note({ stopping: true });
  if (state.api !== null) {
    await step('Stopping: the API finishes its requests', async (say) => {
      if (!(await stopApi(state.api))) say('it did not finish in 15 s and was ended');
    });
  }
  if (state.database !== null && state.database.server !== null) {
    await step('Stopping: PostgreSQL', () => state.database.stop());
  }
  lock.release();
}

async function serve(settings, lock, asked) {
  const demo = decideDemo(settings);
  await bringUp(settings, demo, lock);
  await printWelcome(settings, demo);
  const watchers = [watchApi(state, () => startApi(settings, demo, lock))];
  if (settings.external === null) watchers.push(watchPostgres(state, () => openDatabase(null)));
  console.log(`\nStopping (${await Promise.race([asked, ...watchers])})`);
}

async function main() {
  loadEnvFile();
  const settings = readSettings(process.argv.slice(2), process.env);
  const asked = untilAskedToStop();
  void asked.then((signal) => (state.asked = signal));
  const lock = await takeLauncherLock(settings.address);
  try {
    await assertPortFree(settings);
    await serve(settings, lock, asked);
  } finally {
    await takeDown(lock);
  }
}

await runMain(main);
