import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { Plain } from '../console/plain.mjs';
import { canReach, existingAccount, isRoot, namespacesWork } from './runner.mjs';

/**
 * Where a cluster lives and as whom it runs.
 *
 * @typedef {{ base: string, data: string, native: string, runner: import('./runner.mjs').Runner }} Place
 */
const dataOf = (base) => path.join(base, 'cluster');

/** A cluster that is already there decides by its owner; nothing is moved or re-owned later. */
export function runnerOfOwner({ uid, gid }, me = process.getuid?.()) {
  if (me === undefined) return { kind: 'self' };
  if (me === 0) return uid === 0 ? { kind: 'namespace' } : { kind: 'user', uid, gid };
  if (uid === me) return { kind: 'self' };
  throw new Plain(
    `The database files belong to another user (number ${uid}): start as that user, or correct the owner of .data.`,
  );
}

function existing(base, native) {
  if (!existsSync(path.join(dataOf(base), 'PG_VERSION'))) return null;
  const real = realpathSync(base);
  const copied = path.join(real, 'native');
  return {
    base: real,
    data: dataOf(real),
    native: existsSync(copied) ? copied : native,
    runner: runnerOfOwner(statSync(dataOf(real))),
  };
}

/**
 * Last resort of root in a closed folder without user namespaces: binaries and data go where the account can reach
 * them, and `base` becomes a link to that place.
 */
function elsewhere(base, native, account) {
  const shelf = '/var/lib/cairn';
  mkdirSync(shelf, { recursive: true, mode: 0o755 });
  if (!canReach(shelf, account))
    throw new Plain(
      `No other user can reach ${base} or ${shelf}: put the project in a folder that others may enter, or start as an ordinary user.`,
    );
  const real = mkdtempSync(path.join(shelf, 'postgres-'));
  chownSync(real, account.uid, account.gid);
  cpSync(native, path.join(real, 'native'), { recursive: true, verbatimSymlinks: true });
  rmSync(base, { recursive: true, force: true });
  symlinkSync(real, base);
  return { base: real, data: dataOf(real), native: path.join(real, 'native'), runner: { kind: 'user', ...account } };
}

/** Decides the place of the cluster under `base`, making the folder when it is new. @returns {Place} */
export function decidePlace(base, native) {
  if (lstatSync(base, { throwIfNoEntry: false })?.isSymbolicLink() && !existsSync(base)) rmSync(base);
  mkdirSync(base, { recursive: true, mode: 0o755 });
  const found = existing(base, native);
  if (found) return found;
  const here = { base: realpathSync(base), data: dataOf(realpathSync(base)), native };
  if (!isRoot()) return { ...here, runner: { kind: 'self' } };
  const account = existingAccount();
  if (account && canReach(base, account) && canReach(path.join(native, 'bin'), account)) {
    return { ...here, runner: { kind: 'user', ...account } };
  }
  if (namespacesWork()) return { ...here, runner: { kind: 'namespace' } };
  if (account) return elsewhere(base, native, account);
  throw new Plain(
    'PostgreSQL does not run as root, and this machine has neither the user postgres nor nobody: start as an ordinary user.',
  );
}
