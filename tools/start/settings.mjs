import { existsSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { projectDir } from '../postgres/binaries.mjs';

const here = (...parts) => path.join(projectDir, ...parts);

/** Every place the launcher reads or writes. */
export const places = {
  root: projectDir,
  data: here('.data'),
  postgres: here('.data', 'postgres'),
  launcher: here('.data', 'launcher.json'),
  contents: here('.data', 'contents'),
  apiLog: here('.data', 'api.log'),
  api: here('dist', 'apps', 'api', 'main.js'),
  cli: here('dist', 'apps', 'api', 'cli.js'),
  web: here('dist', 'apps', 'dashboard', 'browser'),
  leash: here('tools', 'start', 'leash.mjs'),
};

/** `.env` beside package.json counts where the environment itself says nothing. */
export function loadEnvFile() {
  const file = here('.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

function portOf(text = '3000') {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Plain(`PORT must be a whole number from 1 to 65535, not "${text}".`);
}

function externalOf({ DATABASE_URL: api, DATABASE_OWNER_URL: owner }) {
  if (!api && !owner) return null;
  const missing = api ? 'DATABASE_OWNER_URL' : 'DATABASE_URL';
  const given = api ? 'DATABASE_URL' : 'DATABASE_OWNER_URL';
  const role = api
    ? 'the login that owns the database and runs its migrations'
    : 'the login of the running application';
  if (!api || !owner) {
    throw new Plain(
      `${given} is set but ${missing} is not: set it to ${role}, or unset both to use the built-in PostgreSQL.`,
    );
  }
  return { apiUrl: api, ownerUrl: owner };
}

const known = ['--no-demo', '--demo'];

/** What the command line and the environment ask for. */
export function readSettings(args, env) {
  const unknown = args.find((arg) => !known.includes(arg));
  if (unknown !== undefined)
    throw new Plain(`Unknown option ${unknown}: npm start takes --no-demo, or --demo with DATABASE_URL.`);
  const external = externalOf(env);
  const wantsDemo = external === null ? !args.includes('--no-demo') : args.includes('--demo');
  const host = env.HOST || '127.0.0.1';
  const port = portOf(env.PORT || undefined);
  const shown = host === '127.0.0.1' || host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return { external, wantsDemo, host, port, address: `http://${shown}:${port}` };
}
