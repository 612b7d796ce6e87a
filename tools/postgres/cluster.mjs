import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { findNative, program } from './binaries.mjs';
import { decidePlace } from './place.mjs';
import { assertRuns, runAs } from './runner.mjs';
import { secretsOf } from './secrets.mjs';

/** @typedef {import('./place.mjs').Place & { secrets: Record<string, string>, log: string }} Cluster */
export const majorVersion = 18;
const neededBytes = 200 * 1024 * 1024;

/** A data directory of another major version is refused before any server touches it. */
export function assertVersion(data) {
  const file = path.join(data, 'PG_VERSION');
  if (!existsSync(file)) return;
  const found = readFileSync(file, 'utf8').trim();
  if (found === String(majorVersion)) return;
  throw new Plain(
    `The database in ${data} was made by PostgreSQL ${found}, and this version of Cairn brings PostgreSQL ${majorVersion}: move that folder away to start afresh, or move its data across with pg_dump of version ${found}.`,
  );
}

function assertRoom(dir) {
  const { bavail, bsize } = statfsSync(dir);
  if (bavail * bsize >= neededBytes) return;
  throw new Plain(`The disk is full: a new database needs 200 MB free in ${dir}.`);
}

function handOver(place, file) {
  if (place.runner.kind === 'user') chownSync(file, place.runner.uid, place.runner.gid);
}

const hba = `# Written by Cairn. Only this machine, only with a password.
host all all 127.0.0.1/32 scram-sha-256
`;

/** initdb into a folder beside the final one: what is named `cluster` is always whole. */
async function createCluster(place, password) {
  assertRoom(place.base);
  const draft = `${place.data}-new`;
  const passwordFile = path.join(place.base, 'initdb-password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  handOver(place, draft);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  handOver(place, passwordFile);
  const options = ['-D', draft, '-U', 'postgres', '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'];
  const locale = ['--locale-provider=icu', '--icu-locale=und', '--locale=C'];
  try {
    const { code, output } = await runAs(place.runner, program(place.native, 'initdb'), [...options, ...locale], {
      cwd: place.base,
    });
    if (code !== 0) throw new Error(`initdb failed:\n${output}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  writeFileSync(path.join(draft, 'pg_hba.conf'), hba);
  renameSync(draft, place.data);
}

/**
 * Makes sure a cluster lies under `base`, ready to be started. @returns {Promise<Cluster & { created: boolean }>}
 */
export async function openCluster(base, native = findNative()) {
  const place = decidePlace(base, native);
  const secrets = secretsOf(place);
  const created = !existsSync(path.join(place.data, 'PG_VERSION'));
  if (created) {
    await assertRuns(place.runner, place.native, place.base);
    await createCluster(place, secrets.postgres);
  }
  assertVersion(place.data);
  if (place.runner.kind !== 'user') chmodSync(place.data, 0o700);
  return { ...place, secrets, created, log: path.join(place.base, 'server.log') };
}
