/**
 * Makes the roles and the database on a PostgreSQL server of one's own. Safe to repeat.
 *
 *   DATABASE_ADMIN_URL   a superuser of the server, for example postgresql://postgres:…@db:5432/postgres
 *   DATABASE_OWNER_URL   the address Cairn will migrate with; its user is cairn_owner
 *   DATABASE_URL         the address Cairn will run with; its user is cairn_api
 *   any of them with _FILE at the end names a file that holds the address
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Plain, runMain } from '../console/plain.mjs';
import { prepareServer } from './roles.mjs';

function address(name, user) {
  const file = process.env[`${name}_FILE`];
  const text = file ? readFileSync(file, 'utf8').trim() : process.env[name];
  if (!text) throw new Plain(`${name} (or ${name}_FILE) is missing.`);
  const url = new URL(text);
  if (user && decodeURIComponent(url.username) !== user) throw new Plain(`The user in ${name} must be ${user}.`);
  return url;
}

/** Jobs and backups log in later, once somebody gives them a password of their own. */
const locked = () => randomBytes(32).toString('base64url');

async function prepare() {
  const admin = address('DATABASE_ADMIN_URL');
  const owner = address('DATABASE_OWNER_URL', 'cairn_owner');
  const api = address('DATABASE_URL', 'cairn_api');
  if (owner.pathname !== api.pathname) throw new Plain('DATABASE_OWNER_URL and DATABASE_URL name different databases.');
  const passwords = {
    cairn_owner: decodeURIComponent(owner.password),
    cairn_api: decodeURIComponent(api.password),
    cairn_jobs: locked(),
    cairn_backup: locked(),
  };
  await prepareServer(admin.href, passwords, owner.pathname.slice(1));
  console.log('✓ Roles and database are ready');
}

await runMain(prepare);
