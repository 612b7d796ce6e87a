import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { FsTree } from 'nx/src/generators/tree.js';
import ts from 'typescript';
import nounGenerator from './generator.mjs';

const root = path.resolve(import.meta.dirname, '../../..');
/** The workspace as it is; what is generated stays in memory. */
const workspace = () => new FsTree(root, false);
const changed = (tree) => tree.listChanges().map(({ path: file }) => file);
const FIELDS =
  'startsOn:day,endsOn:day?,mood:rating,minutes:whole(240),kind:choice(leave|illness),reached:choice(yes|no)?,label:words(60),note:note';

/** What TypeScript says about the generated files, with the tree laid over the disk. */
function complaints(tree, files) {
  const config = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile).config;
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, root);
  const options = {
    ...parsed.options,
    noEmit: true,
    lib: ['lib.es2024.d.ts', 'lib.dom.d.ts'],
    types: ['node', 'jest'],
  };
  const host = ts.createCompilerHost(options);
  const inTree = (file) => tree.read(path.relative(root, file), 'utf8') ?? undefined;
  const isOurs = (file) => file.startsWith(path.join(root, 'libs'));
  const program = ts.createProgram(
    files.map((file) => path.join(root, file)),
    options,
    {
      ...host,
      directoryExists: (folder) => isOurs(folder) || host.directoryExists(folder),
      fileExists: (file) => (isOurs(file) ? tree.exists(path.relative(root, file)) : host.fileExists(file)),
      readFile: (file) => (isOurs(file) ? inTree(file) : host.readFile(file)),
      getSourceFile: (file, version, ...rest) => {
        const text = isOurs(file) ? inTree(file) : undefined;
        return text === undefined
          ? host.getSourceFile(file, version, ...rest)
          : ts.createSourceFile(file, text, version);
      },
    },
  );
  const wanted = new Set(files.map((file) => path.join(root, file)));
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({ file }) => file !== undefined && wanted.has(file.fileName))
    .map(
      ({ file, messageText }) =>
        `${path.relative(root, file.fileName)}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

test('makes a contract, a spec, a fixture, an entity, its fields and a form, and lists the kind wherever kinds are listed', async () => {
  const tree = workspace();
  await nounGenerator(tree, { name: 'home-visit', fields: FIELDS });
  assert.deepEqual(changed(tree).sort(), [
    'libs/identity/domain/src/audit/audit-words.ts',
    'libs/patients/domain/src/records/record.ts',
    'libs/tracking/api/src/home-visits/home-visit.entity.ts',
    'libs/tracking/api/src/kept.ts',
    'libs/tracking/domain/src/home-visits/home-visit.spec.ts',
    'libs/tracking/domain/src/home-visits/home-visit.ts',
    'libs/tracking/domain/src/index.ts',
    'libs/tracking/domain/src/testing/a-home-visit.ts',
    'libs/tracking/web/src/home-visits/home-visit-fields.ts',
    'libs/tracking/web/src/home-visits/home-visit-form.ts',
    'libs/tracking/web/src/kept-forms.ts',
  ]);
  const said = (file) => tree.read(file, 'utf8');
  assert.match(said('libs/patients/domain/src/records/record.ts'), /'home_visit',\n\] as const/);
  assert.match(
    said('libs/identity/domain/src/audit/audit-words.ts'),
    /\['home-visit', 'a home visit', 'home visits'\]/,
  );
  const entity = said('libs/tracking/api/src/home-visits/home-visit.entity.ts');
  assert.match(entity, /@Check\('home_visit_mood', 'mood BETWEEN 0 AND 10'\)/);
  assert.match(entity, /@Check\('home_visit_kind', oneOf\('kind', HomeVisitKind\.options\)\)/);
  assert.doesNotMatch(entity, / IN \(/);
});

test('imports no list of choices for a noun without choices', async () => {
  const tree = workspace();
  await nounGenerator(tree, { name: 'home-visit', fields: 'day:day,note:note' });
  const entity = tree.read('libs/tracking/api/src/home-visits/home-visit.entity.ts', 'utf8');
  assert.match(entity, /import \{ freeText \} from '@cairn\/shared-api'/);
  assert.match(entity, /import \{ HOME_VISIT, type HomeVisitInput \} from '@cairn\/tracking-domain'/);
});

test('makes what type-checks', async () => {
  const tree = workspace();
  await nounGenerator(tree, { name: 'home-visit', fields: FIELDS });
  const made = changed(tree).filter((file) => file.includes('home-visit'));
  assert.deepEqual(complaints(tree, made), []);
});

test('refuses, in words, what it cannot make', async () => {
  const refused = (options) => assert.rejects(nounGenerator(workspace(), { name: 'home-visit', ...options }));
  await refused({ fields: 'note:note' });
  await refused({ fields: 'day:date' });
  await refused({ fields: 'day:day,kind:choice(one)' });
  await assert.rejects(
    nounGenerator(workspace(), { name: 'home-visit', scope: 'insight' }),
    /keeps no entries by contract/,
  );
  await assert.rejects(nounGenerator(workspace(), { name: 'allergy', plural: 'allergies' }), /is there already/);
});
