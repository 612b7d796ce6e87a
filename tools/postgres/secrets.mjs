import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';

/** One password per login role of the built-in server; `postgres` is its superuser. */
export const logins = ['postgres', 'cairn_owner', 'cairn_api', 'cairn_jobs', 'cairn_backup'];

const readable = (file) => {
  try {
    const secrets = JSON.parse(readFileSync(file, 'utf8'));
    return logins.every((login) => typeof secrets[login] === 'string') ? secrets : null;
  } catch {
    return null;
  }
};

/** Writes a file so that it is there whole or not at all, readable by its owner only. */
export function writePrivately(file, text) {
  const draft = `${file}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  chmodSync(draft, 0o600);
  renameSync(draft, file);
}

/** The passwords of a cluster, made at random the first time. They exist before the cluster does. */
export function secretsOf(place) {
  const file = path.join(place.base, 'secrets.json');
  const known = readable(file);
  if (known) return known;
  if (existsSync(path.join(place.data, 'PG_VERSION'))) {
    throw new Plain(
      `The passwords of the database are missing (${file}): put that file back, or move ${place.base} away to start with an empty database.`,
    );
  }
  const made = Object.fromEntries(logins.map((login) => [login, randomBytes(24).toString('base64url')]));
  writePrivately(file, `${JSON.stringify(made, null, 2)}\n`);
  return made;
}
