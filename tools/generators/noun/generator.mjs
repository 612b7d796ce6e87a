import path from 'node:path';
import { formatFiles, generateFiles } from '@nx/devkit';
import { fieldsOf } from './fields.mjs';
import { namesOf } from './names.mjs';

const ROOMS = ['domain', 'api', 'web'];

/** Adds one line to the exports of a library's door, in order. */
function export_(tree, file, line) {
  const text = tree.read(file, 'utf8');
  if (text === null) throw new Error(`${file} is missing: the scope has no such room.`);
  if (!text.includes(line)) tree.write(file, `${text.trimEnd()}\n${line}\n`);
}

/** Puts entries into a list of a file: `controllers: [` … `]`. */
function enlist(text, opening, entries) {
  const at = text.indexOf(opening);
  if (at < 0) throw new Error(`"${opening}" was not found; add ${entries.join(', ')} by hand.`);
  const start = at + opening.length;
  return `${text.slice(0, start)}${entries.map((entry) => `${entry}, `).join('')}${text.slice(start)}`;
}

/** The module knows the controller and the service, the door of the api the entity. */
function register(tree, api, folder, { className, name }) {
  const moduleFile = tree.children(api).find((file) => file.endsWith('.module.ts'));
  if (moduleFile === undefined) throw new Error(`${api} has no module.`);
  const module = tree.read(path.join(api, moduleFile), 'utf8');
  const listed = enlist(enlist(module, 'controllers: [', [`${className}Controller`]), 'providers: [', [
    `${className}Service`,
  ]);
  const imports = ['controller', 'service'].map(
    (kind) =>
      `import { ${className}${kind === 'controller' ? 'Controller' : 'Service'} } from './${folder}/${name}.${kind}';\n`,
  );
  tree.write(path.join(api, moduleFile), `${imports.join('')}${listed}`);
  const door = tree.read(path.join(api, 'index.ts'), 'utf8');
  const entities = enlist(door, 'Entities = [', [`${className}Entity`]);
  tree.write(
    path.join(api, 'index.ts'),
    `import { ${className}Entity } from './${folder}/${name}.entity';\n${entities}`,
  );
}

function remaining({ table, spokenPlural, className }) {
  return () => {
    console.log(`\nLeft to do for ${spokenPlural}:
1. npm run db:new "staff log ${spokenPlural}": the table ${table} with the columns and constraints of ${className}Entity,
   its wall (wallIn, append_standing) and '${table}' among the kinds that a retraction may name.
2. RECORD_KINDS in the domain, and the record page (record/entry.ts), so that ${spokenPlural} are listed, corrected and withdrawn.
3. HTTP tests in apps/api-e2e, words for the audit trail (AUDIT_WORDS in libs/identity/domain), the word in
   docs/vocabulary.md, npm run openapi.`);
  };
}

/** A new noun in the shape of this house: one folder in each room of its scope. */
export default async function nounGenerator(
  tree,
  { name, scope = 'tracking', plural, folder, fields = 'day:day,note:note' },
) {
  const names = namesOf(name, plural);
  const rooms = Object.fromEntries(ROOMS.map((room) => [room, `libs/${scope}/${room}/src`]));
  if (!tree.exists(`${rooms.api}/records/record-book.ts`)) {
    throw new Error(
      `The scope "${scope}" keeps no record book (libs/${scope}/api/src/records), so an entry cannot be corrected there.`,
    );
  }
  const place = folder ?? names.plural;
  if (tree.exists(`${rooms.domain}/${place}/${name}.ts`)) throw new Error(`${names.spoken} is there already.`);
  const all = fieldsOf(fields, names);
  const day = all.find(({ type, optional }) => type === 'day' && !optional);
  const view = {
    ...names,
    scope,
    folder: place,
    fields: all,
    day,
    today: all.some(({ type }) => type === 'day'),
    tmpl: '',
  };
  for (const room of ROOMS) generateFiles(tree, path.join(import.meta.dirname, 'files', room), rooms[room], view);
  export_(tree, `${rooms.domain}/index.ts`, `export * from './${place}/${name}';`);
  register(tree, rooms.api, place, names);
  await formatFiles(tree);
  return remaining(names);
}
