import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { newMigration } from '../database.mjs';
import { hashOfSources, isBuilt } from './build.mjs';
import { decideDemo } from './contents.mjs';
import { takeLauncherLock } from './launcher-lock.mjs';
import { readSettings } from './settings.mjs';
import { oncePerMinute, startAgain } from './supervise.mjs';

const root = mkdtempSync(path.join(tmpdir(), 'cairn-start-'));
after(() => rmSync(root, { recursive: true, force: true }));
const put = (file, text) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

describe('what npm start is asked for', () => {
  const url = 'postgresql://db/cairn';

  it('is the demo on the built-in database at localhost:3000', () =>
    assert.deepEqual(readSettings([], {}), {
      external: null,
      wantsDemo: true,
      host: '127.0.0.1',
      port: 3000,
      address: 'http://localhost:3000',
    }));
  it('leaves the demo out when told', () => assert.equal(readSettings(['--no-demo'], {}).wantsDemo, false));
  it('never fills a server of one’s own unless told', () => {
    const env = { DATABASE_URL: url, DATABASE_OWNER_URL: url };
    assert.equal(readSettings([], env).wantsDemo, false);
    assert.equal(readSettings(['--demo'], env).wantsDemo, true);
  });
  it('names the address that is missing', () => {
    assert.throws(
      () => readSettings([], { DATABASE_URL: url }),
      /^Plain: DATABASE_URL is set but DATABASE_OWNER_URL is not/,
    );
    assert.throws(
      () => readSettings([], { DATABASE_OWNER_URL: url }),
      /^Plain: DATABASE_OWNER_URL is set but DATABASE_URL is not/,
    );
  });
  it('refuses a port that is none', () => {
    for (const PORT of ['0', '65536', '3e3', 'http'])
      assert.throws(() => readSettings([], { PORT }), /PORT must be a whole number/);
  });
  it('refuses an option it does not know', () =>
    assert.throws(() => readSettings(['--nodemo'], {}), /Unknown option --nodemo/));
});

describe('demo or own records', () => {
  const builtIn = { external: null };
  it('is decided by the first start and kept', () => {
    assert.equal(decideDemo({ ...builtIn, wantsDemo: true }, null), true);
    assert.equal(decideDemo({ ...builtIn, wantsDemo: false }, null), false);
    assert.equal(decideDemo({ ...builtIn, wantsDemo: true }, 'own'), false);
    assert.equal(decideDemo({ ...builtIn, wantsDemo: true }, 'demo'), true);
  });
  it('does not pass a demo for an empty start', () =>
    assert.throws(() => decideDemo({ ...builtIn, wantsDemo: false }, 'demo'), /cannot start empty/));
});

describe('is a build needed?', () => {
  const list = ['apps/api', 'package-lock.json'];
  it('when a source changes, is added or goes, not when a test does', () => {
    put('package-lock.json', '{}');
    put('apps/api/src/main.ts', 'one');
    const first = hashOfSources(root, list);
    put('apps/api/src/main.spec.ts', 'a test');
    assert.equal(hashOfSources(root, list), first);
    put('apps/api/src/main.ts', 'two');
    assert.notEqual(hashOfSources(root, list), first);
    put('apps/api/src/main.ts', 'one');
    put('apps/api/src/other.ts', '');
    assert.notEqual(hashOfSources(root, list), first);
  });
  it('when a product is missing although the stamp fits', () => {
    for (const file of ['api/main.js', 'api/cli.js', 'dashboard/browser/index.html']) put(`dist/apps/${file}`, '');
    put('dist/.cairn-build', 'stamp');
    assert.equal(isBuilt(root, 'stamp'), true);
    assert.equal(isBuilt(root, 'other'), false);
    rmSync(path.join(root, 'dist/apps/api/cli.js'));
    assert.equal(isBuilt(root, 'stamp'), false);
  });
});

describe('one launcher per folder', () => {
  it('takes over the note of a dead one', async () => {
    const file = path.join(root, 'launcher.json');
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, address: 'http://localhost:1', api: 2 ** 22 + 2 }));
    const lock = await takeLauncherLock('http://localhost:3000', file);
    lock.note({ api: 5 });
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), {
      pid: process.pid,
      address: 'http://localhost:3000',
      api: 5,
    });
    lock.release();
  });
});

describe('restarts', () => {
  it('are allowed once a minute, so that a fault is told and not hidden', () => {
    let clock = 0;
    const may = oncePerMinute(() => clock);
    assert.equal(may(), true);
    clock = 59_000;
    assert.equal(may(), false);
    clock = 120_000;
    assert.equal(may(), true);
  });
});

describe('a start of the API while the database comes back', () => {
  const failing = (times) => {
    let calls = 0;
    return async () => {
      calls += 1;
      if (calls <= times) throw new Error('the database system is starting up');
      return calls;
    };
  };
  it('is tried three times', async () => {
    assert.equal(await startAgain(failing(2), 1), 3);
    await assert.rejects(startAgain(failing(3), 1), /starting up/);
  });
});

describe('a new migration', () => {
  it('is named by its sentence and comes last', () => {
    put('migrations/1790000000004-staff-log-cravings.ts', '');
    const file = newMigration(['People', 'have', 'a', 'care', 'team.'], path.join(root, 'migrations'));
    assert.equal(path.basename(file), '1790000000005-people-have-a-care-team.ts');
    assert.match(
      readFileSync(file, 'utf8'),
      /export class PeopleHaveACareTeam1790000000005 implements MigrationInterface/,
    );
    assert.throws(() => newMigration(['…'], path.join(root, 'migrations')), /Say in a sentence/);
  });
});
