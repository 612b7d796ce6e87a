import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { projectDir } from '../postgres/binaries.mjs';
import { composeComplaints, copyComplaints, dockerfileComplaints } from './containers.mjs';
import { findWords } from './language.mjs';
import { complaintsAbout } from './lockfile.mjs';

const wordsIn = (text) => findWords(text).map(({ line, word }) => `${line}:${word}`);

describe('person-first language', () => {
  it('finds what labels people, with its line', () => {
    assert.deepEqual(wordsIn('first\nA recovering addict, now clean.'), ['2:addict', '2:clean']);
    for (const word of [
      'junkie',
      'substance abuse',
      'drug habit',
      'sobriety',
      'dirty',
      'relapsed',
      'fell off',
      'ketamine user',
      'non-compliant',
    ]) {
      assert.notDeepEqual(wordsIn(`She is ${word}.`), [], word);
    }
  });
  it('lets person-first words and the name of a therapy stand', () => {
    assert.deepEqual(
      wordsIn('A person in recovery returned to use after relapse prevention; urine tested negative; cleanup.'),
      [],
    );
  });
});

describe('the lock file', () => {
  const manifest = { dependencies: { one: '1.0.0' } };
  const lock = (entry) => ({
    packages: { '': manifest, 'node_modules/one': { version: '1.0.0', integrity: 'sha512-x', ...entry } },
  });

  it('is as it should be', () => assert.deepEqual(complaintsAbout(lock({}), manifest, []), []));
  it('has a hash for each package', () =>
    assert.match(complaintsAbout(lock({ integrity: 'sha1-x' }), manifest, [])[0], /no sha512/));
  it('comes from the public registry', () =>
    assert.match(
      complaintsAbout(lock({ resolved: 'https://mirror.example/one.tgz' }), manifest, [])[0],
      /does not come from/,
    ));
  it('brings no new install script', () => {
    const scripted = lock({ hasInstallScript: true });
    assert.match(complaintsAbout(scripted, manifest, [])[0], /node_modules\/one brings an install script/);
    assert.deepEqual(complaintsAbout(scripted, manifest, ['one']), []);
  });
  it('agrees with package.json', () =>
    assert.match(
      complaintsAbout(lock({}), { dependencies: { one: '2.0.0' } }, [])[0],
      /one: package.json says 2.0.0, the lock file 1.0.0/,
    ));
});

describe('container files', () => {
  const read = (file) => readFileSync(path.join(projectDir, file), 'utf8');
  const compose = () => parse(read('docker-compose.yml'), { merge: true });
  const changed = (change) => {
    const file = compose();
    change(file.services);
    return composeComplaints(file).join('\n');
  };

  it('refuses a Dockerfile that runs as root, mistypes an instruction or copies what is not there', () => {
    const text = read('Dockerfile');
    assert.match(dockerfileComplaints(text.replace('USER node', '')).join(), /runs as root/);
    assert.match(dockerfileComplaints(text.replace('EXPOSE 3000', 'EXPOES 3000')).join(), /EXPOES/);
    assert.match(dockerfileComplaints(text.replace(/:24-bookworm-slim/g, '')).join(), /name the version/);
    assert.deepEqual(copyComplaints('FROM a:1\nCOPY no-such-file ./', projectDir), [
      'Dockerfile: COPY no-such-file: no such file',
    ]);
  });

  it('refuses secrets in the environment, an open port, the demo, a lost volume', () => {
    assert.match(
      changed(({ app }) => (app.environment.DATABASE_URL = 'postgresql://u:p@database/cairn')),
      /secrets come from files/,
    );
    assert.match(
      changed(({ app }) => (app.ports = ['3000:3000'])),
      /open to the network/,
    );
    assert.match(
      changed(({ app }) => (app.environment.DEMO = '1')),
      /demo is never loaded/,
    );
    assert.match(
      changed(({ database }) => (database.volumes = [])),
      /volume database is not used/,
    );
    assert.match(
      changed(({ database }) => (database.ports = ['127.0.0.1:5432:5432'])),
      /database has a port outside/,
    );
    assert.match(
      changed(({ database }) => delete database.healthcheck),
      /without a health check/,
    );
  });
});
