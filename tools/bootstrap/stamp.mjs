import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const stampOf = (root) => path.join(root, 'node_modules', '.cairn-install');
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** What an installation depends on: the lock file and the machine. */
export function wantedStamp(root) {
  const lock = readFileSync(path.join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform} ${process.arch}`).digest('hex');
}

/** Every package that npm wrote down as installed still has its package.json: a half-deleted folder is found. */
function allPresent(root, packages) {
  return Object.keys(packages).every((place) => existsSync(path.join(root, place, 'package.json')));
}

/** Packages of the lock that every machine needs, by place and version. */
const needed = (lock) =>
  Object.entries(lock.packages).filter(
    ([place, entry]) => place !== '' && !entry.optional && !entry.devOptional && !entry.link,
  );

/** npm writes node_modules/.package-lock.json last, so a tree that agrees with the lock was finished, by whoever ran npm. */
function agreesWithLock(root) {
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = readJson(hidden).packages;
  const wanted = needed(readJson(path.join(root, 'package-lock.json')));
  return wanted.every(([place, { version }]) => installed[place]?.version === version) && allPresent(root, installed);
}

function isStamped(root) {
  const stamp = stampOf(root);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wantedStamp(root)) return false;
  const hidden = path.join(root, 'node_modules', '.package-lock.json');
  return existsSync(hidden) && allPresent(root, readJson(hidden).packages);
}

/** `fresh`, `unstamped` (complete, but npm was run by hand) or `stale`. */
export function stateOf(root) {
  if (isStamped(root)) return 'fresh';
  return agreesWithLock(root) ? 'unstamped' : 'stale';
}

export const removeStamp = (root) => rmSync(stampOf(root), { force: true });

export function writeStamp(root) {
  const draft = `${stampOf(root)}.new`;
  writeFileSync(draft, wantedStamp(root));
  renameSync(draft, stampOf(root));
}
