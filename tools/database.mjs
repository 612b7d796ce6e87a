/**
 * `npm run db:migrate`, `npm run db:reset`, `npm run db:new -- <sentence>`. The first two use the running database, or start it for
 * the length of the command.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Plain, runMain } from './console/plain.mjs';
import { step } from './console/progress.mjs';
import { apiCli } from './start/api-cli.mjs';
import { buildIfChanged } from './start/build.mjs';
import { contentsOf, noteContents } from './start/contents.mjs';
import { openDatabase } from './start/database.mjs';
import { loadEnvFile, places, readSettings } from './start/settings.mjs';

const migrations = path.join(places.root, 'apps/api/src/database/migrations');

async function withDatabase(work) {
  const { external } = readSettings([], process.env);
  await step('Build: API and dashboard', async (say) => say((await buildIfChanged()) ? 'built' : 'unchanged'));
  const database = await step('Database', () => openDatabase(external));
  try {
    await step('Migrations', () => apiCli(['migrate'], database));
    await work(database, external);
  } finally {
    if (database.server?.adopted === false) await database.stop();
  }
}

async function reset() {
  if (contentsOf() === 'own') {
    throw new Plain(
      'db:reset makes the demo again, and this folder holds records of your own: move .data away first if you really mean it.',
    );
  }
  await withDatabase(async (database, external) => {
    if (external !== null)
      throw new Plain(
        'db:reset empties the built-in database only: DATABASE_URL names another server, and its data stay.',
      );
    await step('Demo: emptying the database and making the demo again', () => apiCli(['reset-demo'], database));
    noteContents('demo');
  });
}

/** A migration is named by a sentence: `npm run db:new -- people have a care team`. */
export function newMigration(words, folder = migrations) {
  const slug = words
    .join(' ')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-');
  if (slug === undefined)
    throw new Plain('Say in a sentence what is true afterwards: npm run db:new -- people have a care team');
  const numbers = readdirSync(folder)
    .map((file) => Number.parseInt(file, 10))
    .filter(Number.isInteger);
  const number = Math.max(1_790_000_000_000, ...numbers) + 1;
  const name = slug
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');
  const file = path.join(folder, `${number}-${slug}.ts`);
  writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${name}${number} implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(\`\`);
  }
}
`,
  );
  return file;
}

const commands = {
  migrate: () => withDatabase(async () => undefined),
  reset,
  new: (words) =>
    console.log(`✓ ${path.relative(places.root, newMigration(words))}: write it, then list it in the data source`),
};

if (process.argv[1] === import.meta.filename) {
  await runMain(async () => {
    loadEnvFile();
    const [name, ...words] = process.argv.slice(2);
    if (!(name in commands)) throw new Plain(`Say which: ${Object.keys(commands).join(', ')}.`);
    await commands[name](words);
  });
}
