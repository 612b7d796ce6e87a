import path from 'node:path';
import { formatFiles, generateFiles } from '@nx/devkit';
import { fieldsOf } from './fields.mjs';
import { namesOf } from './names.mjs';

const ROOMS = ['domain', 'api', 'web'];
const KINDS = 'libs/patients/domain/src/records/record.ts';
const AUDIT = 'libs/identity/domain/src/audit/audit-words.ts';

/** The last place of a list in a file: behind `opening` and before the bracket that closes it. */
function enlist(tree, file, opening, entry) {
  const text = tree.read(file, 'utf8') ?? '';
  const start = text.indexOf(opening);
  const end = text.indexOf(']', start + opening.length);
  if (start < 0 || end < 0) throw new Error(`"${opening}" was not found in ${file}; add ${entry} by hand.`);
  const before = text.slice(0, end).trimEnd();
  const comma = before.endsWith('[') || before.endsWith(',') ? '' : ',';
  tree.write(file, `${before}${comma}\n  ${entry},\n${text.slice(end)}`);
}

function importInto(tree, file, line) {
  tree.write(file, `${line}\n${tree.read(file, 'utf8')}`);
}

/** The lists that know of every kind of entry. */
function enlistKind(tree, rooms, folder, { name, scope, constant, table, article, spoken, spokenPlural }) {
  const door = `${rooms.domain}/index.ts`;
  tree.write(door, `${tree.read(door, 'utf8').trimEnd()}\nexport * from './${folder}/${name}';\n`);
  enlist(tree, KINDS, 'RECORD_KINDS = [', `'${table}'`);
  enlist(tree, AUDIT, 'const RECORDS = [', `['${name}', '${article} ${spoken}', '${spokenPlural}']`);
  const kept = `${rooms.api}/kept.ts`;
  enlist(tree, kept, 'KeptTable[] = [', `${constant}_TABLE`);
  importInto(tree, kept, `import { ${constant}_TABLE } from './${folder}/${name}.entity';`);
  const forms = `${rooms.web}/kept-forms.ts`;
  enlist(tree, forms, `${scope}Forms: readonly RecordKindForm[] = [`, `${constant}_FORM`);
  importInto(tree, forms, `import { ${constant}_FORM } from './${folder}/${name}-form';`);
}

function remaining({ table, spokenPlural, className }) {
  return () => {
    console.log(`\nLeft to do for ${spokenPlural}:
1. npm run db:new "staff log ${spokenPlural}": keepEntries with the columns and constraints of ${className}Entity, and
   '${table}' among the kinds that a retraction may name.
2. Where people add and see them: EntryPanelState.add('${table}') on a page of the person.
3. describeKept in apps/api-e2e, the word in docs/vocabulary.md, npm run openapi.`);
  };
}

/** What the templates import for the fields that there are. */
function importsFor(fields) {
  const has = (...types) => fields.some(({ type }) => types.includes(type));
  const when = (is, ...names) => (is ? names : []);
  const lines = fields
    .filter(({ type }) => type === 'words')
    .map(({ optional }) => (optional ? 'textLine' : 'neededLine'));
  return {
    domainImports: [
      ...['dayText', 'fact', 'recordContract', 'type RecordInput'],
      ...when(has('choice'), 'labelOrNull'),
      ...when(has('note'), 'Note'),
      ...when(has('rating'), 'rated'),
    ].sort(),
    utilImports: ['formatDay', ...new Set(lines), ...when(has('choice'), 'keysOf', 'type CodeList')].sort(),
    controls: [
      ...['DateInput', 'Field'],
      ...when(has('whole'), 'NumberInput'),
      ...when(has('choice'), 'Pick', 'choicesOf'),
      ...when(has('rating'), 'Scale'),
      ...when(has('words', 'note'), 'TextControl'),
    ].sort(),
  };
}

/** A new kind of entry of the record book in the shape of this house: one folder in each room of its scope. */
export default async function nounGenerator(
  tree,
  { name, scope = 'tracking', plural, folder, fields = 'day:day,note:note' },
) {
  const names = { ...namesOf(name, plural), scope };
  const rooms = Object.fromEntries(ROOMS.map((room) => [room, `libs/${scope}/${room}/src`]));
  if (!tree.exists(`${rooms.api}/kept.ts`)) {
    throw new Error(`The scope "${scope}" keeps no entries by contract (libs/${scope}/api/src/kept.ts).`);
  }
  const place = folder ?? names.plural;
  if (tree.exists(`${rooms.domain}/${place}/${name}.ts`)) throw new Error(`${names.spoken} is there already.`);
  const all = fieldsOf(fields, names);
  const day = all.find(({ type, optional }) => type === 'day' && !optional);
  const view = { ...names, folder: place, fields: all, day, ...importsFor(all), tmpl: '' };
  for (const room of ROOMS) generateFiles(tree, path.join(import.meta.dirname, 'files', room), rooms[room], view);
  enlistKind(tree, rooms, place, names);
  await formatFiles(tree);
  return remaining(names);
}
