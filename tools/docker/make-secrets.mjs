/**
 * Makes the secrets of docker-compose.yml, once: random passwords and the addresses that hold them. The folder is closed to
 * other users of the machine; the files in it are readable, because the containers do not run as you.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from '../console/plain.mjs';

const password = () => randomBytes(24).toString('base64url');

/** The text of each secret file, by name. */
export function makeSecrets() {
  const superuser = password();
  const address = (login, secret, database) => `postgresql://${login}:${secret}@database:5432/${database}`;
  return {
    postgres_password: superuser,
    database_admin_url: address('postgres', superuser, 'postgres'),
    database_owner_url: address('cairn_owner', password(), 'cairn'),
    database_url: address('cairn_api', password(), 'cairn'),
  };
}

if (process.argv[1] === import.meta.filename) {
  await runMain(() => {
    const folder = path.resolve(import.meta.dirname, '..', '..', '.secrets');
    if (existsSync(folder))
      throw new Plain(`${folder} is already there: the passwords in it belong to the database's volume.`);
    mkdirSync(folder, { mode: 0o700 });
    chmodSync(folder, 0o700);
    for (const [name, text] of Object.entries(makeSecrets()))
      writeFileSync(path.join(folder, name), text, { mode: 0o644 });
    console.log(`✓ Secrets made in ${folder}`);
  });
}
