import { setTimeout as sleep } from 'node:timers/promises';
import { Plain } from '../console/plain.mjs';
import { isAlive } from '../console/processes.mjs';

const window = 60_000;

/** Allows one restart a minute: a second death within it is told, not hidden. */
export function oncePerMinute(now = () => performance.now()) {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const allowed = now() - last > window;
    last = now();
    return allowed;
  };
}

/** The database may be coming back at the same moment: a start that fails is tried again, aloud, three times in all. */
export async function startAgain(start, pause = 3_000, tries = 3) {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await start();
    } catch (error) {
      if (left === 0) throw error;
      console.log('! The API did not come back yet; trying again');
      await sleep(pause);
    }
  }
}

/**
 * Watches the API. Killed by a signal it is started once more; ended by itself it is an error.
 * Never resolves; rejects with the sentence that ends the launcher.
 */
export async function watchApi(state, start) {
  const mayRestart = oncePerMinute();
  for (;;) {
    const { code, signal } = await state.api.ended;
    if (state.stopping) return new Promise(() => undefined);
    if (signal === null) throw new Plain(`The API ended by itself with code ${code}; its log is in .data/api.log.`);
    if (!mayRestart())
      throw new Plain(`The API was killed twice within a minute (${signal}); its log is in .data/api.log.`);
    console.log(`! The API was killed (${signal}); starting it again`);
    await sleep(1_000);
    state.api = await startAgain(start);
    console.log('✓ The API is back');
  }
}

/** Watches the built-in PostgreSQL, which may be adopted and so is looked at by its number. */
export async function watchPostgres(state, start) {
  const mayRestart = oncePerMinute();
  for (;;) {
    await sleep(500, undefined, { ref: false });
    if (state.stopping) return new Promise(() => undefined);
    if (isAlive(state.database.server.pid)) continue;
    if (!mayRestart())
      throw new Plain('PostgreSQL ended twice within a minute; its log is in .data/postgres/server.log.');
    console.log('! PostgreSQL ended; starting it again');
    const before = state.database.apiUrl;
    state.database = await start();
    if (state.database.apiUrl !== before) throw new Plain('PostgreSQL came back on another port: run npm start again.');
    console.log('✓ PostgreSQL is back');
  }
}

/** Resolves when the person, the system or the end of npm asks us to stop. */
export function untilAskedToStop(env = process.env) {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => resolve(signal));
    if (env.npm_lifecycle_event !== 'start') return;
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve('the end of npm'), 1_000).unref();
  });
}
