import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { projectDir } from '../postgres/binaries.mjs';
import { composeComplaints, dockerfileComplaints } from './containers.mjs';
import { contextComplaints, copyComplaints, leavesOut } from './docker-context.mjs';
import { environmentComplaints, namesRead } from './environment.mjs';
import { findWords } from './language.mjs';
import { complaintsAbout } from './lockfile.mjs';
import { unusedHere, unusedStyles } from './styles.mjs';

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

  it('refuses a Dockerfile that runs as root or mistypes an instruction', () => {
    const text = read('Dockerfile');
    assert.match(dockerfileComplaints(text.replace('USER node', '')).join(), /runs as root/);
    assert.match(dockerfileComplaints(text.replace('EXPOSE 3000', 'EXPOES 3000')).join(), /EXPOES/);
    assert.match(dockerfileComplaints(text.replace(/:24-bookworm-slim/g, '')).join(), /name the version/);
  });

  it('reads .dockerignore as the engine does: the last line that names a file decides', () => {
    const isLeftOut = leavesOut('# all\n*\n!libs\n!nx.json\n**/*.spec.ts\napps/*-e2e\n');
    const files = ['README.md', 'libs/a/src/one.ts', 'libs/a/src/one.spec.ts', 'nx.json', 'apps/api-e2e/src/two.ts'];
    assert.deepEqual(files.filter(isLeftOut), ['README.md', 'libs/a/src/one.spec.ts', 'apps/api-e2e/src/two.ts']);
  });

  it('refuses to copy what is not there or left out', () => {
    const isLeftOut = leavesOut('*\n!nx.json');
    assert.deepEqual(
      copyComplaints('FROM a:1\nCOPY no-such-file tools nx.json ./', ['nx.json', 'tools/a.mjs'], isLeftOut),
      ['Dockerfile: COPY no-such-file: no such file', 'Dockerfile: COPY tools: .dockerignore leaves it out'],
    );
  });

  it('refuses a build context in which a file asks for one that stayed behind', () => {
    const ignore = read('.dockerignore');
    const without = (line) => contextComplaints(projectDir, ignore.replace(`\n${line}\n`, '\n')).join('\n');
    assert.equal(contextComplaints(projectDir, ignore).join('\n'), '');
    assert.match(without('**/jest.config.cjs'), /libs\/shared\/util\/jest.config.cjs needs jest.preset.cjs/);
    assert.match(without('!tsconfig.base.json'), /apps\/api\/tsconfig.json needs tsconfig.base.json/);
    assert.match(without('!tools/postgres/roles.mjs'), /tools\/postgres\/prepare.mjs needs tools\/postgres\/roles.mjs/);
  });

  it('finds the names of the environment that the schema, the example and the containers do not share', () => {
    const source = read('apps/api/src/env.ts');
    const example = read('.env.example');
    assert.ok(namesRead(source).includes('DATABASE_OWNER_URL_FILE'));
    assert.deepEqual(environmentComplaints({ source, example, compose: compose() }), []);
    const file = compose();
    file.services.app.environment.TRUSTED_PROXY = '1';
    assert.deepEqual(
      environmentComplaints({ source, example: example.replace('# POOL_SIZE=', '# POOLSIZE='), compose: file }),
      [
        '.env.example does not tell POOL_SIZE',
        '.env.example tells POOLSIZE, which nothing reads',
        'docker-compose.yml sets TRUSTED_PROXY, which nothing reads',
      ],
    );
  });

  it('lets a proxy in front and another port be told of', () => {
    assert.match(
      changed(({ app }) => delete app.environment.TRUST_PROXY),
      /TRUST_PROXY cannot be set from outside/,
    );
    assert.match(
      changed(({ app }) => (app.environment.PUBLIC_URL = '${PUBLIC_URL:-http://localhost:3000}')),
      /falls back to another port/,
    );
    assert.equal(
      changed(() => undefined),
      '',
    );
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

describe('the style sheets', () => {
  const css = `/* .gone { --cn-gone: 1 } */ :root { --cn-ink: #000; --cn-old: 1px; }
    @media print { .btn.main:hover > .ax, .d1, .d12, .list { color: var(--cn-ink); } }`;

  it('hold nothing that no page asks for', () => assert.deepEqual(unusedHere(), []));
  it('are searched for classes and tokens that nothing uses', () =>
    assert.deepEqual(unusedStyles(css, []), ['.btn', '.main', '.ax', '.d1', '.d12', '.list', '--cn-old']));
  it('are used by attributes, bindings, strings of class names and numbered names', () => {
    const used = ['<p class="btn wide">', '<p [class.main]="yes">', "const mark = 'ax list';", 'return `d${hue}`;'];
    assert.deepEqual(unusedStyles(css, [...used, 'a { top: var(--cn-old) }']), []);
    assert.deepEqual(unusedStyles('.list {}', ["const words = 'in the list';"]), ['.list']);
  });
});
